import { verdictsWorstFirst } from "../../bridges/verdict.ts";
import type { Palette } from "../palette.ts";

const shown = [...verdictsWorstFirst, "elsewhere"];
const all = (colour: string) => Object.fromEntries(shown.map((each) => [each, colour])) as Palette["verdict"];

export const testPalette: Palette = {
  paper: "#fff",
  surface: "#fefefe",
  sunken: "#eee",
  ink: "#111",
  inkSoft: "#444",
  line: "#ccc",
  intactLine: "intact-line",
  verdict: all("#b00"),
};
