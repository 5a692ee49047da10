import { exportWords } from "../words/export.ts";
import { drawExport, type InView } from "./draw-export.ts";
import type { ShownPicture } from "./picture-shown.ts";
import { pngOf } from "./png-of.ts";
import { textInView, textTypes, type TextExtension } from "./text-in-view.ts";

/** A file that is ready, and what has to be said about it. */
export interface Made {
  readonly blob: Blob;
  readonly remark: string;
}

export type ImageExtension = "png" | "svg";

/** The picture as an image, as it is seen or all of it. */
export async function makeImage(
  extension: ImageExtension,
  { picture, passed }: ShownPicture,
  inView: InView,
  isSeenOnly: boolean,
): Promise<Made> {
  const lit = inView.view.bridge === null ? null : (passed ?? null);
  const image = drawExport(picture, inView, { isSeenOnly, isForPaper: false, lit });
  if (extension === "svg") return { blob: new Blob([image.svg], { type: "image/svg+xml" }), remark: "" };
  const { blob, isWhole } = await pngOf(image);
  return { blob, remark: isWhole ? "" : exportWords.shrunk };
}

/** The bridges in view as a text. */
export async function makeText(extension: TextExtension, { bridges, view }: InView): Promise<Made> {
  return { blob: new Blob([await textInView(extension, bridges, view)], { type: textTypes[extension] }), remark: "" };
}
