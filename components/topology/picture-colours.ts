import { verdictsWorstFirst, type Verdict } from "../../lib/bridges/verdict.ts";
import type { ShownVerdict } from "../../lib/topology/verdict-shapes.ts";

/** The colours of the theme, as they are at this moment, for what cannot use the page's styles. */
export interface PictureColours {
  readonly ink: string;
  readonly inkSoft: string;
  readonly surface: string;
  readonly line: string;
  readonly verdict: Readonly<Record<ShownVerdict, string>>;
  readonly soft: Readonly<Record<ShownVerdict, string>>;
}

/** All are asked for at once, because the browser computes the styles of the page anew for each question. */
export function coloursOf(element: Element): PictureColours {
  const names = [
    "ink",
    "ink-soft",
    "surface",
    "sunken",
    "line-strong",
    ...verdictsWorstFirst.flatMap((v) => [v, `${v}-soft`]),
  ];
  const probes = names.map((name) => {
    const probe = document.createElement("span");
    probe.style.color = `var(--${name})`;
    return [name, probe] as const;
  });
  const holder = document.createElement("span");
  holder.hidden = true;
  holder.append(...probes.map(([, probe]) => probe));
  element.append(holder);
  const colours = new Map(probes.map(([name, probe]) => [name, getComputedStyle(probe).color]));
  holder.remove();
  const read = (name: string) => colours.get(name) ?? "";
  const each = (suffix: string) =>
    Object.fromEntries(verdictsWorstFirst.map((verdict) => [verdict, read(`${verdict}${suffix}`)])) as Record<
      Verdict,
      string
    >;
  return {
    ink: read("ink"),
    inkSoft: read("ink-soft"),
    surface: read("surface"),
    line: read("line-strong"),
    verdict: { ...each(""), elsewhere: read("ink-soft") },
    soft: { ...each("-soft"), elsewhere: read("sunken") },
  };
}
