import { memo } from "react";
import { drawnVerdicts, isTorn, sampleFrame, sampleOf } from "../../lib/topology/legend.ts";
import { toPaths } from "../../lib/topology/span-path.ts";
import type { TopologyLink } from "../../lib/topology/topology.ts";
import { verdictShapes, type ShownVerdict } from "../../lib/topology/verdict-shapes.ts";
import { pictureWords, shownMeanings, shownWords } from "../words/picture.ts";
import { BrokenEnds } from "./broken-ends.tsx";
import { SpanStroke } from "./span-stroke.tsx";

const glyphSize = 11;
const { width, height } = sampleFrame;

/** How each verdict is drawn that anything in the estate has, whether the filters show it or not. */
export const PictureLegend = memo(function PictureLegend({ links }: { links: readonly TopologyLink[] }) {
  return (
    <ul aria-label={pictureWords.legend} className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-soft">
      {drawnVerdicts(links).map((verdict) => (
        <li key={verdict} data-verdict={verdict} title={shownMeanings[verdict]} className="flex items-center gap-1.5">
          <Sample verdict={verdict} />
          {shownWords[verdict].toLowerCase()}
        </li>
      ))}
    </ul>
  );
});

function Sample({ verdict }: { verdict: ShownVerdict }) {
  const way = sampleOf(verdict);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="h-4.5 w-16" aria-hidden="true">
      {toPaths(way).map((path) => (
        <SpanStroke key={path} path={path} verdict={verdict} isStrong={false} />
      ))}
      {isTorn(verdict) && <BrokenEnds at={{ x: width / 2, y: height / 2 }} opening={way.opening} />}
      {isTorn(verdict) && <Glyph verdict={verdict} />}
    </svg>
  );
}

/** What stands in the gap: the shape of the verdict. */
function Glyph({ verdict }: { verdict: ShownVerdict }) {
  const [left, top] = [(width - glyphSize) / 2, (height - glyphSize) / 2];
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
