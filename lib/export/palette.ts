import type { ShownVerdict } from "../topology/verdict-shapes.ts";

/** The colours that a picture is drawn in, as they are in the theme: an exported file knows no theme. */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly sunken: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  /** Of a bridge that is intact: there are many, and they stay in the background. */
  readonly intactLine: string;
  readonly verdict: Readonly<Record<ShownVerdict, string>>;
}
