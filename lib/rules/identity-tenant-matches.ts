import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { restartCommand } from "../bridges/observe-workload.ts";
import { tenantIdAnnotationKey } from "../bridges/workload-identity-names.ts";
import { valueOf } from "../inventory/lookup.ts";
import { isGuid, isSameGuid } from "../text/guid.ts";
import { atRisk, broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";

/**
 * A token is asked for in one tenant, and an identity is known in its own only. The cluster may be in another.
 * https://learn.microsoft.com/azure/aks/workload-identity-cross-tenant
 */
export const identityTenantMatches = defineRule<IdentitySubject>({
  id: "identity-tenant-matches",
  description: "The pods must ask for their token in the tenant of the identity.",
  // What nobody states is seen in the pods; the cluster's own tenant is only the usual default.
  requires: ({ identity, serviceAccount, tenant, context }) =>
    tenant.from === "env" ? [identity] : [identity, serviceAccount, context.aks, context.pods],
  judge(subject) {
    const identity = valueOf(subject.identity);
    if (identity === undefined) return null;
    const { tenant } = subject;
    switch (tenant.from) {
      case "hidden":
        return unknown(
          `AZURE_TENANT_ID ${tenant.why}.`,
          `the tenant, as an annotation ${tenantIdAnnotationKey} of the ServiceAccount`,
          [tenant.observation],
        );
      case "nowhere":
        return null;
      default:
        return judgeValue(subject, identity, tenant.value, tenant.observation);
    }
  },
  fix({ identity, serviceAccountName, context: { workload } }) {
    const tenantId = valueOf(identity)?.tenantId ?? "<tenant-id>";
    return {
      az: null,
      terraform: `output "tenant_id" { value = azurerm_user_assigned_identity.<${valueOf(identity)?.name ?? "identity"}>.tenant_id }`,
      kubectl: [
        `kubectl -n ${workload.namespace} annotate serviceaccount ${serviceAccountName} ${tenantIdAnnotationKey}=${tenantId} --overwrite`,
        restartCommand(workload),
        "# and take AZURE_TENANT_ID out of the pod template, if it is there: it would win over the annotation",
      ].join("\n"),
      docs: "https://learn.microsoft.com/azure/aks/workload-identity-cross-tenant",
    };
  },
});

function judgeValue(
  subject: IdentitySubject,
  identity: UserAssignedIdentity,
  value: string,
  observation: Observation,
): Judgement {
  const { tenant } = subject;
  const evidence = [seenTenant(identity), { ...observation, label: "found" }];
  if (value === "") return judgeEmpty(subject, evidence);
  if (isSameGuid(value, identity.tenantId))
    return intact(`The token is asked for in the tenant of ${identity.name}.`, evidence);
  if (!isGuid(value) && value.includes(".")) {
    return unknown(
      `The token is asked for in the tenant of the domain ${value}. Whether that is the tenant of ${identity.name} is not read.`,
      "the tenant by its id",
      evidence,
    );
  }
  const message = `The token is asked for in another tenant than that of ${identity.name}`;
  if (tenant.from === "cluster") {
    return unknown(
      `${message}, if the webhook names the cluster's. It does so unless it was started with another.`,
      `a running pod of ${subject.context.workload.name}, whose AZURE_TENANT_ID shows it`,
      evidence,
    );
  }
  return broken(`${message} (AADSTS700016, AADSTS90002).`, evidence);
}

/** The webhook takes an empty annotation at its word, and then leaves the variable out. */
function judgeEmpty({ context, tenant }: IdentitySubject, evidence: readonly Observation[]): Judgement {
  if (tenant.from === "env") return broken("The pod template sets AZURE_TENANT_ID to nothing.", evidence);
  const pods = valueOf(context.pods) ?? [];
  const message = `The annotation ${tenantIdAnnotationKey} is empty, so pods are given no AZURE_TENANT_ID`;
  return pods.length > 0 && pods.every(({ identity }) => identity?.tenantId)
    ? atRisk(`${message}. Those that run are from before, and still have one.`, evidence)
    : broken(`${message}.`, evidence);
}

function seenTenant(identity: UserAssignedIdentity): Observation {
  const scope = subscriptionScope(identity.id) ?? "/";
  return seenInAzure("expected", identity.tenantId, "userAssignedIdentities", identity, "properties.tenantId", scope);
}
