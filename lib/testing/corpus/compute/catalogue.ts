import { codesOf, type Catalogue } from "../failure-mode.ts";

export const computeCatalogue: Catalogue = {
  title: "Node pools",
  codes: codesOf("CP", 1, 34),
  modes: [],
  leftOut: [],
};
