import { seenInAzure } from "../bridges/evidence.ts";
import { isAbroad, type TenantSubject } from "../bridges/service-tenant.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { valueOf } from "../inventory/lookup.ts";
import { unlessKey } from "../judging/unless-key.ts";
import { broken, defineRule, unknown } from "./rule.ts";

/**
 * A managed identity is a principal of one tenant, and services take tokens of the tenant of their subscription.
 * https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq
 */
export const identityInServiceTenant = defineRule<TenantSubject>({
  id: "identity-in-service-tenant",
  description: "The identity must belong to the tenant of the service's subscription.",
  requires: ({ serviceSubscription }) => [serviceSubscription],
  judge(subject) {
    const { principal, serviceSubscription, target } = subject;
    const identity = valueOf(principal);
    const home = valueOf(serviceSubscription);
    if (identity === undefined || home === undefined || !isAbroad(subject, identity)) return null;
    const evidence = [
      seenInAzure("expected", home.tenantId, "subscriptions", home, "tenantId", "/"),
      seenInAzure(
        "found",
        identity.tenantId,
        "userAssignedIdentities",
        identity,
        "properties.tenantId",
        scopeOf(identity),
      ),
    ];
    const places = `${identity.name} belongs to another tenant than ${target.name}`;
    if (subject.mayBeDelegated) {
      return unknown(
        `${places}. What Azure Lighthouse lets another tenant do there is not listed.`,
        `whether Azure Lighthouse lets ${identity.name} ask for the keys of ${target.name}`,
        evidence,
      );
    }
    return unlessKey(
      broken(`${places}. It can hold nothing there: its tokens are refused.`, evidence),
      subject,
      "a key",
    );
  },
  fix: ({ serviceSubscription, context: { workload } }) => ({
    az: `az identity create --subscription <subscription-of-tenant-${valueOf(serviceSubscription)?.tenantId ?? "id"}> --resource-group <resource-group> --name <identity>   # then its federated credential and its grants`,
    terraform: null,
    kubectl: `# in the release's values of ${workload.name}: the client id and the tenant id of that identity`,
    docs: "https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq",
  }),
});

const scopeOf = ({ id }: UserAssignedIdentity): string => subscriptionScope(id) ?? "/";
