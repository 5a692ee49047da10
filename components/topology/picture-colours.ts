import { verdictsWorstFirst, type Verdict } from "../../lib/bridges/verdict.ts";

/** The colours of the theme, as they are at this moment, for what cannot use the page's styles. */
export interface PictureColours {
  readonly ink: string;
  readonly inkSoft: string;
  readonly surface: string;
  readonly line: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly soft: Readonly<Record<Verdict, string>>;
}

export function coloursOf(element: Element): PictureColours {
  const probe = document.createElement("span");
  element.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const each = (suffix: string) =>
    Object.fromEntries(verdictsWorstFirst.map((verdict) => [verdict, read(`${verdict}${suffix}`)])) as Record<
      Verdict,
      string
    >;
  const colours = {
    ink: read("ink"),
    inkSoft: read("ink-soft"),
    surface: read("surface"),
    line: read("line-strong"),
    verdict: each(""),
    soft: each("-soft"),
  };
  probe.remove();
  return colours;
}
