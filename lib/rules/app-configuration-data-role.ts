import { readKeyValues, type AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import { valueOf } from "../inventory/lookup.ts";
import { assignRoleFix } from "../fixes/assign-role-fix.ts";
import { judgeAccess } from "../judging/judge-access.ts";
import { unlessKey } from "../judging/unless-key.ts";
import { defineRule } from "./rule.ts";

/** https://learn.microsoft.com/azure/azure-app-configuration/concept-enable-rbac */
const settlesInMinutes = 15;

/**
 * Reading key-values takes a data action. Owner and Contributor have none.
 * https://learn.microsoft.com/azure/azure-app-configuration/concept-enable-rbac
 */
export const appConfigurationDataRole = defineRule<AppConfigurationSubject>({
  id: "app-configuration-data-role",
  description: "The identity that reads the store must hold a role with the data action to read key-values.",
  requires: ({ access }) => [access],
  judge(subject) {
    const { principal, resource, access, route, readAt } = subject;
    const identity = valueOf(principal);
    const store = valueOf(resource);
    const answer = valueOf(access);
    if (identity === undefined || store === undefined || answer === undefined) return null;
    const judgement = judgeAccess({
      access: answer,
      who: identity.name,
      deed: `read the key-values of ${store.name}`,
      action: readKeyValues,
      resource: store,
      consequence:
        route === null
          ? "The store answers 403 Forbidden."
          : "The store answers the provider with 403 Forbidden, and its phase becomes Failed.",
      readAt,
      settlesInMinutes,
    });
    return unlessKey(judgement, subject, "a connection string");
  },
  fix: ({ principal, resource }) =>
    assignRoleFix({
      roleName: "App Configuration Data Reader",
      roleGuid: "516239f1-63e1-4d78-a4de-a74fb236a071",
      identity: valueOf(principal),
      resource: valueOf(resource),
      terraformType: "azurerm_app_configuration",
      docs: "https://learn.microsoft.com/azure/azure-app-configuration/concept-enable-rbac",
    }),
});
