/** A text as Markdown shows it letter by letter, on one line: in a table too. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>|#~]/g, (character) => `\\${character}`);
}

/** A value in letters of one width, fenced by more backticks than it holds. */
export function codeSpan(value: string): string {
  const text = value.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
  const fence = "`".repeat(longestRun(text) + 1);
  return text.startsWith("`") || text.endsWith("`") ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

export function codeBlock(language: string, code: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
