import { collections } from "../../lib/inventory/collections.ts";
import type { Reading, ReadingReason } from "../../lib/inventory/reading.ts";
import type { TopologyDocument } from "../../lib/topology/topology.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";

const reasonWords: Readonly<Record<ReadingReason, string>> = {
  unauthorized: "not signed in",
  forbidden: "forbidden",
  "not-found": "not found",
  throttled: "throttled",
  timeout: "timed out",
  unreachable: "unreachable",
  "server-error": "server error",
  "invalid-response": "answer not understood",
  unsupported: "not supported",
};

/** What could not be read, and what a reader would have to be allowed. */
export function IncompleteReadings({ complete, incomplete }: TopologyDocument["readings"]) {
  if (incomplete.length === 0) return <p className="text-sm text-ink-soft">All {complete} readings are complete.</p>;
  return (
    <section aria-labelledby="unread-heading">
      <h2 id="unread-heading" className="text-lg font-semibold">
        What could not be read
      </h2>
      <p className="mt-1 text-sm text-ink-soft">
        {incomplete.length} of {complete + incomplete.length} readings are not complete. What depends on them is called
        unknown, never broken and never intact.
      </p>
      <ul className="mt-3 grid grid-cols-1 gap-2 lg:grid-cols-2">
        {incomplete.map((reading) => (
          <IncompleteReading key={`${reading.what} ${reading.scope}`} {...reading} />
        ))}
      </ul>
    </section>
  );
}

function IncompleteReading({ what, scope, status, reason, detail }: Reading) {
  const { title, permission } = collections[what];
  return (
    <li data-verdict="unknown" className="flex min-w-0 gap-3 rounded-lg border border-line bg-surface p-3 text-sm">
      <VerdictGlyph verdict="unknown" className="mt-0.5 size-4" />
      <div className="min-w-0">
        <p className="font-medium">
          {title}: {reason === null ? status : reasonWords[reason]}
          {status === "partial" && ", read in part"}
        </p>
        <p className="break-all text-ink-soft">{scope}</p>
        {detail !== null && <p className="mt-1 break-words">{detail}</p>}
        <p className="mt-1 text-ink-soft">
          Needs <code className="font-mono text-[0.8125rem] break-all">{permission}</code>
        </p>
      </div>
    </li>
  );
}
