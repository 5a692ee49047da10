import { tallyOf, totalOf, type Tally } from "../../lib/board/tally.ts";
import type { ReadingsInShort, TopologyDocument } from "../../lib/topology/topology.ts";
import { SummaryBar } from "../readings/summary-bar.tsx";
import { estateSentence, filteredSentence } from "../words/headline.ts";
import { groupHref } from "./group-anchor.ts";
import { pictureWords } from "../words/picture.ts";

interface Props {
  readonly document: TopologyDocument;
  /** How the bridges stand that the filters let through; null while none is on. */
  readonly shown: Tally | null;
}

/**
 * What could not be read at all, then the state of the estate in one sentence, and in numbers. With filters on the
 * sentence is longer, and smaller where there is no more room, so that nothing below it moves; it leaves the room of
 * the export, which goes with the last bridge.
 */
export function Headline({ document: { bridges, readings }, shown }: Props) {
  const estate = tallyOf(bridges);
  const sentences = [unreadable(readings.unreadable), sentenceOf(estate, shown, readings)].filter(
    (each) => each !== null,
  );
  return (
    <div className="@container min-w-0 flex-1 max-sm:contents sm:max-w-[calc(100%-8rem)]">
      <div className="flex flex-wrap items-baseline gap-x-8 gap-y-2 max-sm:contents">
        <h1
          data-filtered={shown !== null || undefined}
          className="min-w-0 flex-1 text-xl font-semibold tracking-tight wrap-anywhere max-sm:min-h-9 sm:min-w-92 sm:flex-none sm:text-2xl @min-[68rem]:min-w-0 max-sm:data-filtered:text-sm/[1.125rem] @max-[68rem]:sm:data-filtered:text-lg/8"
        >
          {sentences.join(". ")}
        </h1>
        {bridges.length > 0 && <SummaryBar tally={shown ?? estate} whole={shown && estate} hrefOf={groupHref} />}
      </div>
    </div>
  );
}

function unreadable(sources: readonly string[]): string | null {
  if (sources.length === 0) return null;
  const list = sources.length === 1 ? sources[0] : `${sources.slice(0, -1).join(", ")} and ${sources.at(-1)}`;
  const sentence = pictureWords.unreadable(list ?? "");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function sentenceOf(estate: Tally, shown: Tally | null, readings: ReadingsInShort): string | null {
  const { areWorkloadsComplete: areAllKnown } = readings;
  if (totalOf(estate) > 0)
    return shown === null ? estateSentence(estate, areAllKnown) : filteredSentence(estate, shown, areAllKnown);
  if (areAllKnown) return pictureWords.noBridges;
  return readings.unreadable.length > 0 ? null : pictureWords.notAllRead;
}
