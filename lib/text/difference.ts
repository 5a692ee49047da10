/** A text in three parts: what it shares with the other at the beginning and the end, and what differs between. */
export interface DiffParts {
  readonly before: string;
  readonly differing: string;
  readonly after: string;
}

/** Cuts two texts at the ends of what they share, so that the part that differs can be marked in both. */
export function differenceOf(left: string, right: string): { readonly left: DiffParts; readonly right: DiffParts } {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const cut = (text: string): DiffParts => ({
    before: text.slice(0, start),
    differing: text.slice(start, text.length - end),
    after: text.slice(text.length - end),
  });
  return { left: cut(left), right: cut(right) };
}
