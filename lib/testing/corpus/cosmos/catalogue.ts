import { codesOf, type Catalogue } from "../failure-mode.ts";

export const cosmosCatalogue: Catalogue = {
  title: "Cosmos DB",
  codes: codesOf("C", 1, 9),
  modes: [],
  leftOut: [],
};
