import type { Evidence } from "../../lib/bridges/evidence.ts";
import { differenceOf, unmarked, type DiffParts } from "../../lib/text/difference.ts";
import { ReadTime } from "../readings/read-time.tsx";

/** The values that a joint was judged by. Where two should be equal they stand under each other, the difference marked. */
export function EvidenceView({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  const expected = evidence.find(({ label }) => label === "expected")?.value ?? null;
  return (
    <dl className="space-y-2 rounded-lg border border-line bg-sunken px-3 py-2 text-sm">
      {evidence.map((each) => (
        <div key={`${each.label} ${each.resource} ${each.path}`}>
          <dt className="text-xs text-ink-soft">{each.label}</dt>
          <dd>
            <MarkedValue parts={partsOf(each, expected, evidence)} />
            <p className="mt-0.5 text-xs wrap-anywhere text-ink-soft">
              {each.path} of {each.resource}, read <ReadTime at={each.at} />
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function partsOf({ label, value }: Evidence, expected: string | null, evidence: readonly Evidence[]): DiffParts | null {
  if (value === null) return null;
  const found = evidence.find((each) => each.label === "found")?.value ?? null;
  if (label === "found" && expected !== null) return differenceOf(expected, value).right;
  if (label === "expected" && found !== null) return differenceOf(value, found).left;
  return unmarked(value);
}

function MarkedValue({ parts }: { parts: DiffParts | null }) {
  if (parts === null) return <span className="text-ink-soft italic">nothing there</span>;
  const { before, differing, after } = parts;
  return (
    <code className="font-mono text-[0.8125rem] whitespace-pre-wrap wrap-anywhere">
      {before}
      {differing !== "" && <mark>{differing}</mark>}
      {after}
    </code>
  );
}
