/** A piece of a command or snippet. */
export interface CodePiece {
  /** Where in the code it begins. */
  readonly start: number;
  readonly text: string;
  /** `<…>`: whoever types it has to put something in its place. */
  readonly isPlaceholder: boolean;
}

/** `<resource-group>`, `<msi-workers>`, but no redirection, no heredoc and no comparison. */
const placeholder = /(<[A-Za-z](?:[\w .:/-]*[\w])?>)/;

export function splitPlaceholders(code: string): readonly CodePiece[] {
  let start = 0;
  const pieces = code.split(placeholder).map((text, at) => {
    const piece = { start, text, isPlaceholder: at % 2 === 1 };
    start += text.length;
    return piece;
  });
  return pieces.filter(({ text }) => text !== "");
}

/** What has to be filled in, each once, in the order of its first appearance. */
export function placeholdersIn(code: string): readonly string[] {
  const found = splitPlaceholders(code).filter(({ isPlaceholder }) => isPlaceholder);
  return [...new Set(found.map(({ text }) => text))];
}
