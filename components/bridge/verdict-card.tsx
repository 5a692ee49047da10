import { splitSentences } from "../../lib/text/sentences.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { verdictMeanings } from "../verdict/verdict-words.ts";

/** What is wrong in one plain sentence, and why that is so; what the verdict claims, where there is nothing to say. */
export function VerdictCard({ short: { message, verdict } }: { short: BridgeInShort }) {
  const { first, rest } = splitSentences(message ?? verdictMeanings[verdict]);
  return (
    <div className="rounded-lg border-l-4 border-verdict bg-verdict-soft px-3 py-2">
      <p className="leading-snug font-semibold text-pretty wrap-anywhere">{first}</p>
      {rest !== "" && <p className="mt-1 text-sm text-pretty wrap-anywhere">{rest}</p>}
    </div>
  );
}
