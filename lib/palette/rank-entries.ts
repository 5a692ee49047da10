import { standingsWorstFirst } from "../board/tally.ts";
import { searchWords } from "../text/search-words.ts";
import type { PaletteEntry } from "./palette-entry.ts";

/** An entry as it is searched: in lower case, put together once. */
interface Prepared<E> {
  readonly entry: E;
  readonly title: string;
  readonly detail: string;
  readonly alias: string;
  readonly said: string;
}

type Searchable = Pick<PaletteEntry, "title" | "detail"> &
  Partial<Pick<PaletteEntry, "synonyms" | "alias" | "said" | "standing" | "group">>;

export type Ranker<E> = (text: string) => readonly E[];

/** How much it says that a word was found there. What stands further down never outweighs one step further up. */
const weights = {
  whole: 1000,
  start: 400,
  startOfWord: 200,
  inside: 80,
  scattered: 20,
  inDetail: 10,
  inSaid: 1,
} as const;

/**
 * Finds entries by words: each has to be in a name, the detail, the synonyms or in what the entry says of itself, in any
 * order, the letters of a word in the title with gaps between them if need be. The best first; among equals what stands
 * worst, then a fault before what only leads to it, then the shorter title, then the order that was given.
 * Nothing typed gives everything as it is.
 */
export function createRanker<E extends Searchable>(entries: readonly E[]): Ranker<E> {
  const prepared: readonly Prepared<E>[] = entries.map((entry) => ({
    entry,
    title: entry.title.toLowerCase(),
    detail: `${entry.detail} ${entry.synonyms ?? ""}`.toLowerCase(),
    alias: entry.alias?.toLowerCase() ?? "",
    said: entry.said ?? "",
  }));
  return (text) => {
    const words = searchWords(text);
    if (words.length === 0) return entries;
    return prepared
      .map((each) => ({ entry: each.entry, length: each.title.length, score: scoreOf(each, words) }))
      .filter(({ score }) => score > 0)
      .toSorted(
        (left, right) =>
          right.score - left.score ||
          placeIn(left.entry) - placeIn(right.entry) ||
          Number(isFault(right.entry)) - Number(isFault(left.entry)) ||
          left.length - right.length,
      )
      .map(({ entry }) => entry);
  };
}

/** What has no verdict stands among what is intact. */
const placeIn = ({ standing }: Partial<Pick<PaletteEntry, "standing">>): number =>
  standingsWorstFirst.indexOf(standing ?? "intact");

/** What is broken itself is what somebody on call looks for, more than the filter of its workload. */
const isFault = ({ group, standing }: Searchable): boolean => group === "bridge" && standing === "broken";

/** 0 when a word is nowhere. */
function scoreOf(prepared: Prepared<unknown>, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const score = weightOf(prepared, word);
    if (score === 0) return 0;
    sum += score;
  }
  return sum;
}

function weightOf({ title, alias, detail, said }: Prepared<unknown>, word: string): number {
  if (alias.startsWith(word)) return alias.length === word.length ? weights.whole : weights.start;
  const inTitle = weightIn(title, word);
  if (inTitle > 0) return inTitle;
  if (detail.includes(word)) return weights.inDetail;
  return said.includes(word) ? weights.inSaid : 0;
}

function weightIn(title: string, word: string): number {
  const at = title.indexOf(word);
  if (at === 0) return title.length === word.length ? weights.whole : weights.start;
  if (at > 0) return startsWord(title, word) ? weights.startOfWord : weights.inside;
  return word.length >= shortestScattered && isScattered(title, word) ? weights.scattered : 0;
}

/** Two letters are scattered over almost any name. */
const shortestScattered = 3;

function startsWord(title: string, word: string): boolean {
  for (let at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
    if (at === 0 || !/[a-z0-9]/.test(title.charAt(at - 1))) return true;
  }
  return false;
}

/** Whether the letters of the word come one after the other in the title, the first of them at the start of a word. */
function isScattered(title: string, word: string): boolean {
  const first = word.charAt(0);
  for (let start = 0; start < title.length; start++) {
    if (title.charAt(start) !== first) continue;
    if (start > 0 && /[a-z0-9]/.test(title.charAt(start - 1))) continue;
    let at = start;
    for (const letter of word) at = title.indexOf(letter, at) + 1 || Number.POSITIVE_INFINITY;
    return at !== Number.POSITIVE_INFINITY;
  }
  return false;
}
