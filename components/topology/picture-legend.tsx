import { verdictsWorstFirst } from "../../lib/bridges/verdict.ts";
import { verdictMeanings, verdictWords } from "../verdict/verdict-words.ts";
import { SpanStroke } from "./span-stroke.tsx";

const whole = "M 3 8 H 45";

/** How each verdict is drawn. */
export function PictureLegend() {
  return (
    <ul aria-label="How bridges are drawn" className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-soft">
      {verdictsWorstFirst.map((verdict) => (
        <li key={verdict} data-verdict={verdict} title={verdictMeanings[verdict]} className="flex items-center gap-1.5">
          <svg viewBox="0 0 48 16" className="h-4 w-12" aria-hidden="true">
            {(verdict === "broken" ? ["M 3 8 H 16", "M 32 8 H 45"] : [whole]).map((path) => (
              <SpanStroke key={path} path={path} verdict={verdict} isStrong={false} />
            ))}
          </svg>
          {verdictWords[verdict].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
