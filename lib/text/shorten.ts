import type { DiffParts } from "./difference.ts";

/** At most `max` characters, with an ellipsis in place of the middle: both ends of a name tell it apart. */
export function shortenMiddle(text: string, max: number): string {
  const characters = Array.from(text);
  if (characters.length <= max) return text;
  const head = Math.ceil((max - 1) / 2);
  return `${characters.slice(0, head).join("")}…${characters.slice(characters.length - (max - 1 - head)).join("")}`;
}

/** Words are cut at their end, names in their middle. */
const shortenWhole = (text: string, max: number): string =>
  text.includes(" ") && text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : shortenMiddle(text, max);

/**
 * At most `max` characters of a compared value. What differs is kept longest, then what stands right before it,
 * then what follows: the place of a difference is told by both.
 */
export function shortenParts({ before, differing, after }: DiffParts, max: number): DiffParts {
  if (differing === "" && after === "") return { before: shortenWhole(before, max), differing, after };
  const [start, end] = [Array.from(before), Array.from(after)];
  const middle = shortenMiddle(differing, max - 4);
  const room = max - Array.from(middle).length;
  const forEnd = Math.min(end.length, Math.max(Math.floor(room / 2), room - start.length));
  const forStart = Math.min(start.length, room - forEnd);
  return {
    before: start.length > forStart ? `…${start.slice(start.length - forStart + 1).join("")}` : before,
    differing: middle,
    after: end.length > forEnd ? `${end.slice(0, Math.max(0, forEnd - 1)).join("")}…` : after,
  };
}
