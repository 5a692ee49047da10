/** A text cut after its first sentence. */
export interface Sentences {
  readonly first: string;
  /** What follows; empty when nothing does. */
  readonly rest: string;
}

/** A sentence ends at a full stop that is followed by a blank: names and versions have none behind theirs. */
const endOfFirst = /(?<=\.["”)]?)\s+/;

export function splitSentences(text: string): Sentences {
  const [first = "", ...rest] = text.split(endOfFirst);
  return { first, rest: rest.join(" ") };
}

/** Words of somebody else, which may lack it. */
export const withFullStop = (text: string): string => (/[.!?]$/.test(text.trimEnd()) ? text.trimEnd() : `${text}.`);
