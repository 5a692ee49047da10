export interface CommandPart {
  /** Where in the text it begins. */
  readonly start: number;
  readonly text: string;
  readonly isFlag: boolean;
}

/**
 * Text and the flags of a command in it, by turns: a browser may break a line after any hyphen, and what is left of
 * a flag then is read as another.
 */
export function splitAtFlags(text: string): readonly CommandPart[] {
  let start = 0;
  return text.split(/(?<=^|\s)(--?[a-z][\w-]*)/i).map((part, at) => {
    const placed = { start, text: part, isFlag: at % 2 === 1 };
    start += part.length;
    return placed;
  });
}
