import type { Evidence } from "../../lib/bridges/evidence.ts";
import { Comparison, keyOfEvidence } from "./comparison.tsx";
import { PlaceLine } from "./place-line.tsx";

/** The values that a joint was judged by, and below them where each was read, and when. */
export function EvidenceView({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <div className="rounded-lg border border-line bg-sunken px-3 py-2">
      <Comparison evidence={evidence} />
      <ul className="mt-2 space-y-1 border-t border-line pt-2">
        {evidence.map((each) => (
          <li key={keyOfEvidence(each)}>
            <PlaceLine evidence={each} label={each.label} />
          </li>
        ))}
      </ul>
    </div>
  );
}
