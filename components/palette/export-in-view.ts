import { estateName, fileName } from "../../lib/export/file-name.ts";
import type { InView } from "../export/draw-export.ts";
import { makeImage, makeText, type ImageExtension, type Made } from "../export/make-file.ts";
import { pictureShown } from "../export/picture-shown.ts";
import { saveFile } from "../export/save-file.ts";
import type { TextExtension } from "../export/text-in-view.ts";
import { exportWords } from "../words/export.ts";

export type Extension = ImageExtension | TextExtension;

/** Saves what is in view as the export of the page does, the picture as it is seen, and answers with what to say. */
export async function exportInView(extension: Extension, inView: InView): Promise<string> {
  const name = fileName(estateName(inView.bridges), inView.readAt, extension);
  const { blob, remark } = await make(extension, inView);
  saveFile(name, blob);
  return exportWords.saved(name) + remark;
}

async function make(extension: Extension, inView: InView): Promise<Made> {
  if (extension === "md" || extension === "json") return makeText(extension, inView);
  const picture = pictureShown();
  if (picture === null) throw new Error("this page shows no picture");
  return makeImage(extension, picture, inView, true);
}
