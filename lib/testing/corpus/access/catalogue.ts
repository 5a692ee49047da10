import { codesOf, type Catalogue } from "../failure-mode.ts";

export const accessCatalogue: Catalogue = {
  title: "Across the services",
  codes: codesOf("X", 1, 12),
  modes: [],
  leftOut: [],
};
