import { fitText, type TypeStyle } from "../text/text-width.ts";
import { element, escapeXml } from "./svg.ts";

export interface TextStyle extends TypeStyle {
  readonly fill: string;
}

/** Whatever the machine that opens the file has: nothing is embedded and nothing fetched. */
export const sans =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'DejaVu Sans', sans-serif";
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
