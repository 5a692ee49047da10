import type { Need } from "../../lib/bridges/bridge.ts";
import { panelWords } from "../words/panel.ts";
import { PlaceLine } from "./place-line.tsx";

/** The evidence that the workload requires it at all. */
export function NeedList({ needs }: { needs: readonly Need[] }) {
  return (
    <section aria-labelledby="needs-heading">
      <h3 id="needs-heading" className="font-semibold">
        {panelWords.needs}
      </h3>
      <ul className="mt-2 space-y-2 text-sm">
        {needs.map(({ says, evidence }) => (
          <li key={`${says} ${evidence.resource} ${evidence.path}`}>
            <p className="wrap-anywhere first-letter:uppercase">{says}</p>
            <PlaceLine evidence={evidence} label={null} />
          </li>
        ))}
      </ul>
    </section>
  );
}
