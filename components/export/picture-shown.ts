import type { PictureInView } from "./draw-export.ts";

export interface ShownPicture {
  readonly picture: PictureInView;
  /** The cards and spans of the selected bridge. */
  readonly passed: ReadonlySet<string> | undefined;
}

let shown: ShownPicture | null = null;

/** The picture that the page offers to take along; null on a page that has none. */
export const pictureShown = (): ShownPicture | null => shown;

/** Offers a picture to whoever asks for the one of the page, until it is taken back. */
export function offerPicture(picture: ShownPicture): () => void {
  shown = picture;
  return () => {
    if (shown === picture) shown = null;
  };
}
