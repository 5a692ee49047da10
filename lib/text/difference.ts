/** A text in three parts: what it shares with the other at the beginning and the end, and what differs between. */
export interface DiffParts {
  readonly before: string;
  readonly differing: string;
  readonly after: string;
}

/** How many characters two texts have to share at one end for a mark on the rest to tell anything. */
const tellingLength = 3;

/**
 * Cuts two texts at the ends of what they share, so that the part that differs can be marked in both. Two that share
 * next to nothing are left whole: all of both would be marked.
 */
export function differenceOf(left: string, right: string): { readonly left: DiffParts; readonly right: DiffParts } {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const telling = Math.min(tellingLength, Math.ceil(shorter / 2));
  if (Math.max(start, end) < telling || shorter === 0) return { left: unmarked(left), right: unmarked(right) };
  const cut = (text: string): DiffParts => ({
    before: text.slice(0, start),
    differing: text.slice(start, text.length - end),
    after: text.slice(text.length - end),
  });
  return { left: cut(left), right: cut(right) };
}

export const unmarked = (text: string): DiffParts => ({ before: text, differing: "", after: "" });
