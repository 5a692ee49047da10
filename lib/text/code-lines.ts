import { splitPlaceholders, type CodePiece } from "./placeholders.ts";

/** One line of a command or snippet, as it is set in a narrow column. */
export interface CodeLine {
  /** Where in the code it begins. */
  readonly start: number;
  /** How many blanks it begins with. */
  readonly indent: number;
  readonly pieces: readonly CodePiece[];
  /** The end of the line, which stays together: no backslash stands on a line of its own. */
  readonly kept: readonly CodePiece[];
}

/** How much of a word stays with the backslash behind it. */
const keptLetters = 8;

/** Cuts code into its lines, each with the line feed that ends it: all pieces together are the code again. */
export function toCodeLines(code: string): readonly CodeLine[] {
  let start = 0;
  return code.split(/(?<=\n)/).map((text) => {
    const line = toLine(text, start);
    start += text.length;
    return line;
  });
}

function toLine(text: string, start: number): CodeLine {
  const pieces = splitPlaceholders(text).map((piece) => ({ ...piece, start: piece.start + start }));
  const indent = text.length - text.trimStart().length;
  const last = pieces.at(-1);
  if (last === undefined || !/ \\\n?$/.test(text)) return { start, indent, pieces, kept: [] };
  const before = pieces.slice(0, -1);
  const [, head = "", tail = ""] = new RegExp(`^(.*?)(\\S{0,${keptLetters}} \\\\\\n?)$`).exec(last.text) ?? [];
  const end = { ...last, start: last.start + head.length, text: tail };
  if (head !== "") return { start, indent, pieces: [...before, { ...last, text: head }], kept: [end] };
  // What has to be filled in stands right before the backslash.
  return { start, indent, pieces: before.slice(0, -1), kept: [...before.slice(-1), end] };
}
