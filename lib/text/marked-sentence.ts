import { differenceOf, unmarked, type DiffParts } from "./difference.ts";

/**
 * A stretch of a sentence: words, or a value with the part marked in which it differs from the other one. `start` is
 * where in the sentence it begins.
 */
export type SentencePart = { readonly start: number } & ({ readonly words: string } | { readonly value: DiffParts });

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly parts: DiffParts;
}

/** Shorter values are found by chance in a sentence. */
const shortest = 6;

/** Finds in a sentence the two values that should be equal, so that they can be set apart and compared where they stand. */
export function markSentence(sentence: string, expected: string | null, found: string | null): readonly SentencePart[] {
  const { left, right } =
    expected !== null && found !== null
      ? differenceOf(expected, found)
      : { left: unmarked(expected ?? ""), right: unmarked(found ?? "") };
  const values = [
    { text: expected ?? "", parts: left },
    { text: found ?? "", parts: right },
  ];
  const stretches: Stretch[] = [];
  // The longer one first: the shorter may be a part of it.
  for (const { text, parts } of values.toSorted((a, b) => b.text.length - a.text.length)) {
    const start = text.length < shortest ? -1 : placeOf(text, sentence, stretches);
    if (start >= 0) stretches.push({ start, end: start + text.length, parts });
  }
  return cut(sentence, stretches);
}

function placeOf(text: string, sentence: string, taken: readonly Stretch[]): number {
  let start = sentence.indexOf(text);
  while (taken.some((each) => start >= 0 && start < each.end && start + text.length > each.start))
    start = sentence.indexOf(text, start + 1);
  return start;
}

function cut(sentence: string, stretches: readonly Stretch[]): SentencePart[] {
  const result: SentencePart[] = [];
  let here = 0;
  for (const { start, end, parts } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (start > here) result.push({ start: here, words: sentence.slice(here, start) });
    result.push({ start, value: parts });
    here = end;
  }
  if (here < sentence.length) result.push({ start: here, words: sentence.slice(here) });
  return result;
}
