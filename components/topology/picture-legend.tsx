import { memo } from "react";
import { toPaths } from "../../lib/topology/span-path.ts";
import { shownVerdict } from "../../lib/topology/span.ts";
import type { TopologyLink } from "../../lib/topology/topology.ts";
import { shownWorstFirst, verdictShapes, type ShownVerdict } from "../../lib/topology/verdict-shapes.ts";
import type { Way } from "../../lib/topology/way.ts";
import { pictureWords, shownMeanings, shownWords } from "../words/picture.ts";
import { BrokenEnds } from "./broken-ends.tsx";
import { SpanStroke } from "./span-stroke.tsx";

const middle = { x: 32, y: 9 };
const glyphSize = 11;

/** A short span, as the picture would draw it. */
const sample: Way = {
  points: [
    { x: 3, y: middle.y },
    { x: 61, y: middle.y },
  ],
  labelAfter: 0,
  label: middle,
  labelKind: "word",
  opening: 0,
};
const torn: Way = { ...sample, opening: 26 };

/** How each verdict is drawn that anything in the estate has, whether the filters show it or not. */
export const PictureLegend = memo(function PictureLegend({ links }: { links: readonly TopologyLink[] }) {
  const drawn = new Set(links.map(shownVerdict));
  return (
    <ul aria-label={pictureWords.legend} className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-soft">
      {shownWorstFirst
        .filter((verdict) => drawn.has(verdict))
        .map((verdict) => (
          <li key={verdict} data-verdict={verdict} title={shownMeanings[verdict]} className="flex items-center gap-1.5">
            <Sample verdict={verdict} />
            {shownWords[verdict].toLowerCase()}
          </li>
        ))}
    </ul>
  );
});

function Sample({ verdict }: { verdict: ShownVerdict }) {
  const isTorn = verdict === "broken" || verdict === "elsewhere";
  const way = isTorn ? torn : sample;
  return (
    <svg viewBox="0 0 64 18" className="h-4.5 w-16" aria-hidden="true">
      {toPaths(way).map((path) => (
        <SpanStroke key={path} path={path} verdict={verdict} isStrong={false} />
      ))}
      {isTorn && <BrokenEnds at={middle} opening={way.opening} />}
      {isTorn && <Glyph verdict={verdict} />}
    </svg>
  );
}

/** What stands in the gap: the shape of the verdict. */
function Glyph({ verdict }: { verdict: ShownVerdict }) {
  const [left, top] = [middle.x - glyphSize / 2, middle.y - glyphSize / 2];
  return (
    <path
      d={verdictShapes[verdict]}
      transform={`translate(${left} ${top}) scale(${glyphSize / 16})`}
      className="stroke-verdict"
      fill="none"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}
