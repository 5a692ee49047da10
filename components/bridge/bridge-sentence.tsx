import type { Joint } from "../../lib/bridges/bridge.ts";
import { markSentence } from "../../lib/text/marked-sentence.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { verdictMeanings } from "../verdict/verdict-words.ts";
import { MarkedValue } from "./marked-value.tsx";

/** What is wrong in one sentence, the two values that should be equal marked where they differ, and what that claims. */
export function BridgeSentence({ short: { message, verdict }, root }: { short: BridgeInShort; root: Joint | null }) {
  const valueOf = (label: string) => root?.evidence.find((each) => each.label === label)?.value ?? null;
  const parts = markSentence(message ?? verdictMeanings[verdict], valueOf("expected"), valueOf("found"));
  return (
    <div className="rounded-lg border-l-4 border-verdict bg-verdict-soft px-3 py-2">
      <p className="leading-6 wrap-anywhere">
        {parts.map((part) => ("words" in part ? part.words : <MarkedValue key={part.start} parts={part.value} />))}
      </p>
      {message !== null && <p className="mt-1 text-xs text-ink-soft">{verdictMeanings[verdict]}</p>}
    </div>
  );
}
