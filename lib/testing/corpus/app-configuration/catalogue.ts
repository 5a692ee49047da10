import { codesOf, type Catalogue } from "../failure-mode.ts";
import { annotationMissingInTheProvidersNamespace } from "./annotation-missing-in-the-providers-namespace.ts";
import { configMapMadeBySomebodyElse } from "./config-map-made-by-somebody-else.ts";
import { configMapOfAnEarlierProvider } from "./config-map-of-an-earlier-provider.ts";
import { lastRefreshFailed } from "./last-refresh-failed.ts";
import { managementRoleOnly } from "./management-role-only.ts";
import { providerGone } from "./provider-gone.ts";
import { roleOnTheWorkloadsIdentity } from "./role-on-the-workloads-identity.ts";
import { stuckInRunning } from "./stuck-in-running.ts";
import { variableOfALaterEntry } from "./variable-of-a-later-entry.ts";
import { variableStaysLiteral } from "./variable-stays-literal.ts";
import { keyNotInTheConfigMap } from "./key-not-in-the-config-map.ts";
import { nothingSelected } from "./nothing-selected.ts";
import { podsOlderThanTheSettings } from "./pods-older-than-the-settings.ts";
import { keysThatMakeNoVariable } from "./keys-that-make-no-variable.ts";

export const appConfigurationCatalogue: Catalogue = {
  title: "App Configuration",
  codes: [...codesOf("A", 1, 15), "S8"],
  modes: [
    roleOnTheWorkloadsIdentity,
    managementRoleOnly,
    annotationMissingInTheProvidersNamespace,
    configMapOfAnEarlierProvider,
    configMapMadeBySomebodyElse,
    lastRefreshFailed,
    stuckInRunning,
    providerGone,
    variableStaysLiteral,
    variableOfALaterEntry,
    keyNotInTheConfigMap,
    nothingSelected,
    podsOlderThanTheSettings,
    keysThatMakeNoVariable,
  ],
  leftOut: [
    {
      code: "A-12",
      title: "The store answers the provider with 429",
      reason: "the answers stand in the controller's log only; neither its status nor ARM counts them",
    },
  ],
};
