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
import { controllerWithoutToken } from "./controller-without-token.ts";
import { globalAccountForbidden } from "./global-account-forbidden.ts";
import { tenantNotKnown } from "./tenant-not-known.ts";
import { metadataClosedToPods } from "./metadata-closed-to-pods.ts";
import { specificationRefused } from "./specification-refused.ts";
import { refreshOverdue } from "./refresh-overdue.ts";
import { connectionStringRefused } from "./connection-string-refused.ts";
import { vaultOfTheReferencesClosed } from "./vault-of-the-references-closed.ts";
import { controllerDown } from "./controller-down.ts";

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
    controllerWithoutToken,
    globalAccountForbidden,
    tenantNotKnown,
    metadataClosedToPods,
    specificationRefused,
    refreshOverdue,
    connectionStringRefused,
    vaultOfTheReferencesClosed,
    controllerDown,
  ],
  leftOut: [
    {
      code: "A-12",
      title: "The store answers the provider with 429",
      reason: "the answers stand in the controller's log only; neither its status nor ARM counts them",
    },
  ],
};
