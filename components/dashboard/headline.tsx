import { countWord } from "../../lib/text/count-word.ts";
import type { TopologyDocument } from "../../lib/topology/topology.ts";
import { SummaryBar } from "../readings/summary-bar.tsx";

/** The state of the estate in one sentence, and in numbers. `isGone`: the address selects a bridge that is not there. */
export function Headline({ document, isGone }: { document: TopologyDocument; isGone: boolean }) {
  const blocked = document.bridges.filter(
    ({ verdict, blockedBy }) => verdict === "broken" && blockedBy !== null,
  ).length;
  return (
    <div className="flex flex-wrap items-baseline gap-x-8 gap-y-2">
      <h1 className="text-2xl font-semibold tracking-tight">{sentenceOf(document, blocked)}</h1>
      {document.bridges.length > 0 && <SummaryBar summary={document.summary} blocked={blocked} />}
      {isGone && (
        <p className="w-full text-sm">
          The bridge in this address is not there any more. It may have gone with its workload.
        </p>
      )}
    </div>
  );
}

function sentenceOf({ summary, bridges }: TopologyDocument, blocked: number): string {
  if (bridges.length === 0) return "No bridges";
  const causes = summary.broken - blocked;
  if (causes > 0) return `${countWord(causes, "bridge")} ${causes === 1 ? "is" : "are"} broken`;
  if (summary.unknown > 0) return "No bridge is known to be broken";
  return summary.intact === bridges.length ? "Every bridge stands" : "Every bridge stands for now";
}
