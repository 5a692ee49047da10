import { codesOf, type Catalogue } from "../failure-mode.ts";
import { issuerBeforeRecreation } from "./issuer-before-recreation.ts";

export const identityCatalogue: Catalogue = {
  title: "Workload identity",
  codes: [...codesOf("ID", 1, 11), ...codesOf("ID", 20, 38), ...codesOf("ID", 40, 55)],
  modes: [issuerBeforeRecreation],
  leftOut: [],
};
