import { fitText, widthOf, type TypeStyle } from "./text-width.ts";

const words = / (?=\S)/g;
const parts = /[-_/.:,=](?=[^-_/.:,=])/g;
const humps = /[a-z](?=[A-Z])/g;
/** After what a text may be broken, best first: its words; the parts of a name too; also where a capital begins one. */
const manners = [[words], [words, parts], [words, parts, humps]];

/** A line of fewer characters would be a scrap. */
const leastStart = 5;

export interface Room {
  /** Of the first line, which may stand beside something; and of the others. In pixels. */
  readonly first: number;
  readonly rest: number;
}

/**
 * A text on at most so many lines, broken in the best manner in which all of it fits. Where none does, the last line
 * is cut, but for a `tail` at its end: names of one family differ there.
 */
export function wrapText(text: string, room: Room, style: TypeStyle, most: number, tail = 0): readonly string[] {
  const roomOf = (line: number) => (line === 0 ? room.first : room.rest);
  const fits = (line: string, at: number) => widthOf(line, style) <= roomOf(at);
  const tried = manners.map((opportunities) => breakLines(text, opportunities, fits, most));
  const lines = tried.find((each) => each.every(fits)) ?? tried.at(-1) ?? [text];
  return lines.map((line, at) => fitText(line, roomOf(at), style, tail));
}

/** As much on each line as fits, up to the last one, which takes what remains. */
function breakLines(
  text: string,
  opportunities: readonly RegExp[],
  fits: (line: string, at: number) => boolean,
  most: number,
): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1 && !fits(rest, lines.length)) {
    const ends = opportunities.flatMap((each) => [...rest.matchAll(each)].map(({ index }) => index + 1));
    const end = Math.max(...ends.filter((at) => at >= leastStart && fits(rest.slice(0, at).trimEnd(), lines.length)));
    if (end < leastStart) break;
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest];
}
