import { codesOf, type Catalogue } from "../failure-mode.ts";
import { dataGrantsLeftBehind } from "./data-grants-left-behind.ts";
import { readerMayFetchKeys } from "./reader-may-fetch-keys.ts";
import { roleAssignmentsLeftBehind } from "./role-assignments-left-behind.ts";
import { standbyWithoutCredential } from "./standby-without-credential.ts";

export const estateCatalogue: Catalogue = {
  title: "The estate as a whole",
  codes: codesOf("E", 1, 4),
  modes: [standbyWithoutCredential, readerMayFetchKeys, roleAssignmentsLeftBehind, dataGrantsLeftBehind],
  leftOut: [],
};
