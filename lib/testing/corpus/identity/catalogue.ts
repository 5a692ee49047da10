import { codesOf, type Catalogue } from "../failure-mode.ts";
import { issuerBeforeRecreation } from "./issuer-before-recreation.ts";
import { credentialOfADeadCluster, credentialsNearlyFull } from "./credentials-nearly-full.ts";

export const identityCatalogue: Catalogue = {
  title: "Workload identity",
  codes: [...codesOf("ID", 1, 11), ...codesOf("ID", 20, 38), ...codesOf("ID", 40, 55)],
  modes: [issuerBeforeRecreation, credentialsNearlyFull, credentialOfADeadCluster],
  leftOut: [],
};
