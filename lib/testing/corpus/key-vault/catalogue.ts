import { codesOf, type Catalogue } from "../failure-mode.ts";

export const keyVaultCatalogue: Catalogue = {
  title: "Key Vault",
  codes: codesOf("K", 1, 15),
  modes: [],
  leftOut: [],
};
