import type { ShownVerdict } from "./verdict-shapes.ts";

/** The same shapes that the verdicts have elsewhere, as characters: nothing is told by colour alone. */
export const mapMarks: Readonly<Record<ShownVerdict, string>> = {
  broken: "✕",
  elsewhere: "⊖",
  unknown: "?",
  settling: "…",
  "at-risk": "!",
  intact: "",
};

/** One text on a card of a map, in the picture's own units. */
export interface MapText {
  readonly text: string;
  readonly size: number;
  readonly align: "left" | "center" | "right";
  readonly x: number;
  /** Of its middle. */
  readonly y: number;
  readonly room: number;
  readonly ink: "mark" | "strong" | "soft";
}

/** Above these zooms a name, and the line above it, can be made out. */
const namesAbove = 0.27;
const sortsAbove = 0.4;
/** Where a mark stands beside the name, and where it has the card to itself. */
const nameLength = { besideMark: 15, alone: 18 };

/** What is written on a card that is seen from afar: its mark alone, with its name, or with its sort too. */
export function mapTexts(
  { title, sort }: { readonly title: string; readonly sort: string },
  shown: ShownVerdict,
  { width, height }: { readonly width: number; readonly height: number },
  zoom: number,
): readonly MapText[] {
  const mark = { text: mapMarks[shown], room: width, ink: "mark" } as const;
  const isAlone = mark.text === "";
  if (zoom < namesAbove) return isAlone ? [] : [{ ...mark, size: 52, align: "center", x: width / 2, y: height / 2 }];
  const hasSort = zoom >= sortsAbove;
  const y = hasSort ? 49 : height / 2 + 2;
  const name = shorten(title, isAlone ? nameLength.alone : nameLength.besideMark);
  const left = { align: "left", x: 10 } as const;
  return [
    ...(isAlone ? [] : [{ ...mark, size: 28, align: "right", x: width - 10, y } as const]),
    { ...left, text: name, size: hasSort ? 25 : 28, y, room: width - (isAlone ? 20 : 46), ink: "strong" },
    ...(hasSort ? [{ ...left, text: sort, size: 18, y: 20, room: width - 20, ink: "soft" } as const] : []),
  ];
}

const shorten = (title: string, most: number): string =>
  title.length <= most ? title : `${title.slice(0, 6)}…${title.slice(-8)}`;
