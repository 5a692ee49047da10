import type { BridgeKind } from "../../lib/bridges/bridge.ts";
import type { BoardOrder } from "../../lib/board/sort-board.ts";
import type { Standing } from "../../lib/board/tally.ts";
import { countWord } from "../../lib/text/count-word.ts";
import type { BoardGrouping } from "../../lib/view/view.ts";
import { verdictMeanings, verdictWords } from "../verdict/verdict-words.ts";
import { digits } from "../../lib/text/digits.ts";

export const standingWords: Readonly<Record<Standing, string>> = { ...verdictWords, blocked: "Blocked" };

export const standingMeanings: Readonly<Record<Standing, string>> = {
  ...verdictMeanings,
  blocked: "It stands on a broken identity bridge and may stand again once that one is mended.",
};

export const tallyWords = { title: "Bridges by verdict", shown: "Shown bridges by verdict" } as const;

export const groupingWords: Readonly<Record<BoardGrouping, string>> = { namespace: "Namespace", cluster: "Cluster" };

export const orderWords: Readonly<Record<BoardOrder, string>> = {
  worst: "Worst first",
  name: "Name",
  namespace: "Namespace",
};

/** The kinds where there is room for one word. Each begins its full title. */
export const kindsInShort: Readonly<Record<BridgeKind, string>> = {
  compute: "Compute",
  identity: "Identity",
  redis: "Redis",
  cosmos: "Cosmos",
  "app-configuration": "App Config",
  openai: "OpenAI",
  "key-vault": "Key Vault",
};

export const boardWords = {
  title: "Board",
  hint: "Every workload and its bridges: what leads it to a node pool, an identity or an Azure service that it needs.",
  table: "Workloads by kind of bridge",
  workload: "Workload",
  bridges: "Bridges",
  groupBy: "Group by",
  sortBy: "Order",
  reversed: "Reversed",
  noNeed: "no need found",
  noNeedMeans: "Nothing that was read shows that the workload needs such a bridge.",
  folded: (workloads: number, bridges: number) =>
    `${countWord(workloads, "wholly intact workload")} (${countWord(bridges, "bridge")})`,
  workloads: (count: number) => countWord(count, "workload"),
  bridgesIn: (count: number) => countWord(count, "bridge"),
  foldedAway: "folded away",
  unfold: "Show",
  unfoldAll: "Show every workload",
  foldAgain: "Fold what is intact",
  several: (count: number) => `the worst of ${digits(count)}`,
} as const;
