import { codesOf, type Catalogue } from "../failure-mode.ts";

export const redisCatalogue: Catalogue = {
  title: "Redis",
  codes: codesOf("R", 1, 13),
  modes: [],
  leftOut: [],
};
