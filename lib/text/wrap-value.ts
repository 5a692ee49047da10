import { shortenMiddle } from "./shorten.ts";
import { widthOf, type TypeStyle } from "./text-width.ts";
import { wrapText } from "./wrap-text.ts";

const style: TypeStyle = { size: 10, isMono: true };
const mostLines = 2;
/** Before the first slash of a Kubernetes key or of an Azure operation: who named it, which tells least. */
const domain = /^[^/:]+\.[^/:]+(?=\/)/;
const pieces = /[-_/.:,=](?=[^-_/.:,=])/g;

/**
 * A value on at most two lines of so many characters. What is named by a path or a key is told by its end, so what
 * does not fit is left out at its beginning, its domain first; of other names both ends stay, of words the first.
 */
export function wrapValue(text: string, length: number): readonly string[] {
  if (text.length <= length) return [text];
  if (text.includes("/") && !text.includes(" ")) return wrapPath(text, length);
  const room = widthOf("x".repeat(length), style);
  const tail = text.includes(" ") ? 0 : Math.floor(length / 2);
  return wrapText(text, { first: room, rest: room }, style, mostLines, tail);
}

function wrapPath(text: string, length: number): readonly string[] {
  const ofDomain = text.replace(domain, "…");
  if (ofDomain.length <= length) return [ofDomain];
  const starts = [...text.matchAll(pieces)].map(({ index }) => index + 1);
  const start = starts.find((at) => text.length - at <= length) ?? starts.at(-1) ?? 0;
  return [keepEnd(text.slice(0, start), length), shortenMiddle(text.slice(start), length)].filter(
    (line) => line !== "",
  );
}

/** The end of a path, from one of its slashes if there is one in what fits. */
function keepEnd(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.slice(1 - length);
  const slash = end.search(/\/[^/]/);
  return `…${slash < 0 ? end : end.slice(slash)}`;
}
