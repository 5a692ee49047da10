export interface TypeStyle {
  /** In pixels. */
  readonly size: number;
  readonly weight?: 400 | 600 | 700;
  readonly isMono?: boolean;
}

/** How wide a text is likely to be, in pixels: no font is at hand, and a little too wide only cuts a little too much. */
export function widthOf(text: string, { size, weight = 400, isMono = false }: TypeStyle): number {
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

/** A text cut with an ellipsis to what fits; given a `tail`, so many characters at its end always stand. */
export function fitText(text: string, room: number, style: TypeStyle, tail = 0): string {
  if (widthOf(text, style) <= room) return text;
  const characters = Array.from(text);
  const end = tail > 0 ? characters.splice(-tail).join("") : "";
  while (characters.length > 0 && widthOf(`${characters.join("")}…${end}`, style) > room) characters.pop();
  return `${characters.join("")}…${end}`;
}
