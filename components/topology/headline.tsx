import { tallyOf } from "../../lib/board/tally.ts";
import { countWord } from "../../lib/text/count-word.ts";
import type { TopologyDocument } from "../../lib/topology/topology.ts";
import { pictureWords } from "../words/picture.ts";
import { SummaryBar } from "../readings/summary-bar.tsx";

/** What could not be read at all, then the state of the estate in one sentence, and in numbers. */
export function Headline({ document }: { document: TopologyDocument }) {
  const { bridges, readings } = document;
  const tally = tallyOf(bridges);
  const sentences = [unreadable(readings.unreadable), sentenceOf(document, tally.blocked)].filter(
    (each) => each !== null,
  );
  return (
    <div className="flex flex-wrap items-baseline gap-x-8 gap-y-2 max-sm:contents">
      <h1 className="min-w-0 flex-1 text-xl font-semibold tracking-tight wrap-anywhere sm:flex-none sm:text-2xl">
        {sentences.join(". ")}
      </h1>
      {bridges.length > 0 && <SummaryBar tally={tally} />}
    </div>
  );
}

function unreadable(sources: readonly string[]): string | null {
  if (sources.length === 0) return null;
  const list = sources.length === 1 ? sources[0] : `${sources.slice(0, -1).join(", ")} and ${sources.at(-1)}`;
  const sentence = pictureWords.unreadable(list ?? "");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function sentenceOf({ summary, bridges, readings }: TopologyDocument, blocked: number): string | null {
  if (bridges.length === 0) {
    if (readings.areWorkloadsComplete) return pictureWords.noBridges;
    return readings.unreadable.length > 0 ? null : pictureWords.notAllRead;
  }
  const causes = summary.broken - blocked;
  if (causes > 0) return pictureWords.broken(countWord(causes, "bridge"), causes);
  if (summary.unknown > 0) return pictureWords.noneKnownBroken;
  return summary.intact === bridges.length ? pictureWords.allStand : pictureWords.allStandForNow;
}
