import { splitSentences } from "../../lib/text/sentences.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { verdictMeanings } from "../verdict/verdict-words.ts";

/** What is wrong in one plain sentence, why that is so, and what the verdict claims. */
export function VerdictCard({ short: { message, verdict } }: { short: BridgeInShort }) {
  const { first, rest } = splitSentences(message ?? verdictMeanings[verdict]);
  return (
    <div className="rounded-lg border-l-4 border-verdict bg-verdict-soft px-3 py-2.5">
      <p className="font-semibold text-pretty wrap-anywhere">{first}</p>
      {rest !== "" && <p className="mt-1.5 text-sm text-pretty wrap-anywhere">{rest}</p>}
      {message !== null && <p className="mt-1.5 text-xs text-ink-soft">{verdictMeanings[verdict]}</p>}
    </div>
  );
}
