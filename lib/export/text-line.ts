import { element, escapeXml } from "./svg.ts";

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: 400 | 600 | 700;
  readonly isMono?: boolean;
}

/** Whatever the machine that opens the file has: nothing is embedded and nothing fetched. */
const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'DejaVu Sans', sans-serif";
const mono = "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

/** One line of text; `content` is already SVG. */
export function textElement(x: number, y: number, style: TextStyle, content: string): string {
  const { size, fill, weight, isMono = false } = style;
  return element(
    "text",
    {
      x,
      y,
      fill,
      "font-size": size,
      "font-weight": weight,
      "font-family": isMono ? mono : sans,
      "xml:space": "preserve",
    },
    content,
  );
}

/** One line of text, cut with an ellipsis to what fits; given a `tail`, so many characters at its end always stand. */
export function textLine(x: number, y: number, room: number, text: string, style: TextStyle, tail = 0): string {
  return textElement(x, y, style, escapeXml(fitText(text, room, style, tail)));
}

export function fitText(text: string, room: number, style: Pick<TextStyle, "size" | "weight" | "isMono">, tail = 0) {
  if (widthOf(text, style) <= room) return text;
  const characters = Array.from(text);
  const end = tail > 0 ? characters.splice(-tail).join("") : "";
  while (characters.length > 0 && widthOf(`${characters.join("")}…${end}`, style) > room) characters.pop();
  return `${characters.join("")}…${end}`;
}

/** How wide a text is likely to be: no font is at hand, and a little too wide only cuts a little too much. */
export function widthOf(text: string, { size, weight = 400, isMono = false }: Omit<TextStyle, "fill">): number {
  if (isMono) return Array.from(text).length * size * 0.605;
  const ems = Array.from(text).reduce((sum, character) => sum + emOf(character), 0);
  return ems * size * (weight > 400 ? 1.13 : 1);
}

function emOf(character: string): number {
  if ("iljI.,:;'|!".includes(character)) return 0.32;
  if ("frt()[]/- ".includes(character)) return 0.4;
  if ("mwMW@%—…".includes(character)) return 0.95;
  return character > "\u2E80" ? 1.05 : /[A-Z]/.test(character) ? 0.69 : 0.6;
}
