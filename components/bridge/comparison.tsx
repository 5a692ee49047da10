import type { Evidence } from "../../lib/bridges/evidence.ts";
import { align, type AlignedParts } from "../../lib/text/align.ts";
import { unmarked } from "../../lib/text/difference.ts";
import { MarkedValue } from "./marked-value.tsx";

interface Row {
  readonly key: string;
  readonly label: string;
  readonly parts: AlignedParts | null;
}

interface Props {
  readonly evidence: readonly Evidence[];
  /** Whether two that should be equal are marked where they differ. */
  readonly isMarked: boolean;
}

/** The values that a joint was judged by, under each other in the same columns. */
export function Comparison({ evidence, isMarked }: Props) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-2 gap-y-0.5 text-sm">
      {toRows(evidence, isMarked).map(({ key, label, parts }) => (
        <div key={key} className="contents">
          <dt className="text-xs text-ink-soft">{label}</dt>
          <dd>
            <MarkedValue parts={parts} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The expected value is compared with the first that was found, and each that was found with what was expected. */
function toRows(evidence: readonly Evidence[], isMarked: boolean): readonly Row[] {
  const valueOf = (label: string) => evidence.find((each) => each.label === label)?.value ?? null;
  const [expected, found] = [valueOf("expected"), valueOf("found")];
  const partsOf = ({ label, value }: Evidence): AlignedParts | null => {
    if (value === null) return null;
    if (!isMarked) return { ...unmarked(value), room: 0 };
    if (label === "expected" && found !== null) return align(value, found).upper;
    if (label === "found" && expected !== null) return align(expected, value).lower;
    return { ...unmarked(value), room: 0 };
  };
  return evidence.map((each) => ({ key: keyOfEvidence(each), label: each.label, parts: partsOf(each) }));
}

export const keyOfEvidence = ({ label, value, resource, path }: Evidence): string =>
  [label, value, resource, path].join(" ");
