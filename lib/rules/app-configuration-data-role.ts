import { readKeyValues, type AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import { valueOf } from "../inventory/lookup.ts";
import { assignRoleFix } from "../fixes/assign-role-fix.ts";
import { judgeAccess } from "../judging/judge-access.ts";
import { defineRule, unknown } from "./rule.ts";

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
  judge({ principal, resource, access, route, credential, readAt }) {
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
    if (judgement.verdict !== "broken" || credential === undefined) return judgement;
    return unknown(
      `${judgement.message} But the workload may use a connection string (${credential.says}), whose value is not read.`,
      "whether the workload uses a connection string: list the need under `ignore` with the reason if it does",
      [...judgement.evidence, credential.evidence],
    );
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
