import { codesOf, type Catalogue } from "../failure-mode.ts";

export const appConfigurationCatalogue: Catalogue = {
  title: "App Configuration",
  codes: codesOf("A", 1, 15),
  modes: [],
  leftOut: [],
};
