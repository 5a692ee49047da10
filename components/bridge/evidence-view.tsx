import type { Evidence } from "../../lib/bridges/evidence.ts";
import { panelWords } from "../words/panel.ts";
import { Comparison, keyOfEvidence } from "./comparison.tsx";
import { PlaceLine } from "./place-line.tsx";

interface Props {
  readonly evidence: readonly Evidence[];
  /** Nothing has to be looked at: what was expected was found, if in other letters. */
  readonly isIntact?: boolean;
}

/** The values that a joint was judged by, and below them where each was read, and when. */
export function EvidenceView({ evidence, isIntact = false }: Props) {
  if (evidence.length === 0) return null;
  return (
    <figure aria-label={panelWords.evidence} className="rounded-lg border border-line bg-sunken px-3 py-2">
      <Comparison evidence={evidence} isMarked={!isIntact} />
      <ul className="mt-2 space-y-1 border-t border-line pt-2">
        {evidence.map((each) => (
          <li key={keyOfEvidence(each)}>
            <PlaceLine evidence={each} label={each.label} />
          </li>
        ))}
      </ul>
    </figure>
  );
}
