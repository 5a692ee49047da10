import { verdictsWorstFirst } from "../../lib/bridges/verdict.ts";
import type { Palette } from "../../lib/export/palette.ts";

/** The colours of the page as they are at this moment, or as they are in the light, for paper. */
export function resolvePalette(isForPaper: boolean): Palette {
  const probe = document.createElement("span");
  if (isForPaper) probe.style.colorScheme = "light";
  document.body.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const verdict = Object.fromEntries(verdictsWorstFirst.map((each) => [each, read(each)]));
  const palette = {
    paper: isForPaper ? "#ffffff" : read("paper"),
    surface: read("surface"),
    sunken: read("sunken"),
    ink: read("ink"),
    inkSoft: read("ink-soft"),
    line: read("line"),
    intactLine: read("intact-line"),
    verdict: { ...verdict, elsewhere: read("ink-soft") } as Palette["verdict"],
  };
  probe.remove();
  return palette;
}
