import { tallyOf } from "../../lib/board/tally.ts";
import type { DrawnPicture } from "../../lib/export/draw-picture.ts";
import { estateName } from "../../lib/export/file-name.ts";
import { filtersInWords } from "../../lib/export/filters-in-words.ts";
import { pictureSvg, type SvgImage } from "../../lib/export/picture-svg.ts";
import { tallyInWords } from "../../lib/export/tally-in-words.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { countWord } from "../../lib/text/count-word.ts";
import type { View } from "../../lib/view/view.ts";
import { resolvePalette } from "./resolve-palette.ts";
import { seenPart } from "./seen-part.ts";

/** What is in view, as far as an export needs to know. */
export interface InView {
  readonly bridges: readonly BridgeInShort[];
  readonly readAt: string;
  readonly view: View;
}

export interface PictureInView extends DrawnPicture {
  readonly folded: number;
}

interface Options {
  /** As the page shows it, or all of it. */
  readonly isSeenOnly: boolean;
  readonly isForPaper: boolean;
  readonly lit: ReadonlySet<string> | null;
}

/** The picture with its title, the time of the reading, and what it leaves out. */
export function drawExport(picture: PictureInView, inView: InView, options: Options): SvgImage {
  const seen = options.isSeenOnly ? seenPart() : null;
  return pictureSvg(picture, {
    palette: resolvePalette(options.isForPaper),
    title: `${estateName(inView.bridges)}: ${tallyInWords(tallyOf(inView.bridges))}`,
    subtitle: subtitleOf(picture, inView),
    part: seen?.part ?? null,
    zoom: seen?.zoom ?? 1,
    lit: options.lit,
  });
}

function subtitleOf({ folded }: PictureInView, { readAt, view }: InView): string {
  const filters = filtersInWords(view);
  return [
    `Read ${readAt.slice(0, 10)} ${readAt.slice(11, 19)} UTC`,
    ...(filters === null ? [] : [filters]),
    ...(folded === 0 ? [] : [`${countWord(folded, "intact card")} folded away`]),
  ].join(". ");
}
