import type { ShownVerdict } from "../../lib/topology/verdict-shapes.ts";
import { verdictMeanings, verdictWords } from "../verdict/verdict-words.ts";
import { digits } from "../../lib/text/digits.ts";

export const pictureWords = {
  title: "The picture",
  lines: "Each line is part of a bridge: the way from a workload to what it needs.",
  legend: "How bridges are drawn",
  skip: "Skip to the list of bridges",
  drawing: "Drawing the picture…",
  size: "Picture size",
  smaller: "Smaller",
  larger: "Larger",
  showAll: "Show all",
  worst: "What is worst",
  nothingWorst: "All that is shown is intact, or blocked by another bridge.",
  list: "Every bridge, worst first",
  listHint: "A bridge leads a workload to something built for it: a node pool, an identity, an Azure service.",
  blocked: "Blocked by another bridge",
  blockedHint: "They stand on a broken identity bridge and may stand again once it is mended.",
  others: (count: number) => `Show the other ${digits(count)}`,
  noBridges: "No bridges",
  notAllRead: "Not all workloads could be read",
  unreadable: (sources: string) => `${sources} cannot be read`,
} as const;

/** How a verdict is called in the picture, where also what another bridge breaks is drawn. */
export const shownWords: Readonly<Record<ShownVerdict, string>> = { ...verdictWords, elsewhere: "Blocked" };

export const shownMeanings: Readonly<Record<ShownVerdict, string>> = {
  ...verdictMeanings,
  elsewhere: "It waits for another bridge that is broken: mend that one first.",
};
