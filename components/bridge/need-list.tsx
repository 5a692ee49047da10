import type { Need } from "../../lib/bridges/bridge.ts";
import { ReadTime } from "../readings/read-time.tsx";

/** The evidence that the workload requires it at all. */
export function NeedList({ needs }: { needs: readonly Need[] }) {
  return (
    <section aria-labelledby="needs-heading">
      <h3 id="needs-heading" className="font-semibold">
        Why it is needed
      </h3>
      <ul className="mt-2 space-y-2 text-sm">
        {needs.map(({ says, evidence: { resource, path, at } }) => (
          <li key={`${says} ${resource} ${path}`}>
            <p className="wrap-anywhere first-letter:uppercase">{says}</p>
            <p className="text-xs wrap-anywhere text-ink-soft">
              {path} of {resource}, read <ReadTime at={at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
