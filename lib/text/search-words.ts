const code = /(?:aadsts|akv)\d{4,}/g;
/** What has more words was pasted. */
const mostTyped = 5;
const aroundAWord = /^["'([]+|["')\],.:;]+$/g;

/**
 * The words of a search, in lower case. A line of a log that names an error code is looked for by the code alone: its
 * times and ids stand nowhere else.
 */
export function searchWords(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(aroundAWord, ""))
    .filter((word) => word !== "");
  if (words.length <= mostTyped) return words;
  const codes = words.flatMap((word) => word.match(code) ?? []);
  return codes.length === 0 ? words : [...new Set(codes)];
}
