import { shownWorstFirst } from "../../lib/topology/verdict-shapes.ts";
import { pictureWords, shownMeanings, shownWords } from "../words/picture.ts";
import { SpanStroke } from "./span-stroke.tsx";

const whole = ["M 3 8 H 45"];
const torn = ["M 3 8 H 16", "M 32 8 H 45"];

/** How each verdict is drawn. */
export function PictureLegend() {
  return (
    <ul aria-label={pictureWords.legend} className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-soft">
      {shownWorstFirst.map((verdict) => (
        <li key={verdict} data-verdict={verdict} title={shownMeanings[verdict]} className="flex items-center gap-1.5">
          <svg viewBox="0 0 48 16" className="h-4 w-10" aria-hidden="true">
            {(verdict === "broken" || verdict === "elsewhere" ? torn : whole).map((path) => (
              <SpanStroke key={path} path={path} verdict={verdict} isStrong={false} />
            ))}
          </svg>
          {shownWords[verdict].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
