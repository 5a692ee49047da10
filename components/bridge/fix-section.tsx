import type { Joint } from "../../lib/bridges/bridge.ts";
import { panelWords } from "../words/panel.ts";
import { FixTabs, hasSteps } from "./fix-tabs.tsx";

/** What to type about the joint that decides. While Azure is still spreading a change there is nothing to type. */
export function FixSection({ joint: { fix, verdict } }: { joint: Joint }) {
  if (fix === null || verdict === "settling" || !hasSteps(fix)) return null;
  return (
    <section aria-labelledby="fix-heading">
      <h3 id="fix-heading" className="mb-2 font-semibold">
        {panelWords.mend}
      </h3>
      <FixTabs fix={fix} />
    </section>
  );
}
