import { bindingApiGroup, bindingVerb } from "../bridges/bound-identity.ts";
import { seenInCluster } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { valueOf } from "../inventory/lookup.ts";
import { defineRule, intact, unknown } from "./rule.ts";

/**
 * The cluster exchanges a token only for ServiceAccounts that may `use-managed-identity` on the client id, or that the
 * binding itself allows. Older API versions do not answer the latter, so a missing role is no proof.
 * https://learn.microsoft.com/javascript/api/@azure/arm-containerservice/identitybindingproperties
 */
export const identityBindingPermitted = defineRule<IdentitySubject>({
  id: "identity-binding-permitted",
  description: "Where pods use an AKS identity binding, their ServiceAccount must be allowed to use it.",
  requires: ({ usesIdentityBinding, identity, bound, context }) =>
    usesIdentityBinding ? [context.pods, context.aks, identity, bound.binding, bound.grant] : [],
  judge({ usesIdentityBinding, identity, bound, serviceAccountName, context: { workload } }) {
    const wanted = valueOf(identity);
    const binding = valueOf(bound.binding);
    if (!usesIdentityBinding || wanted === undefined || binding === undefined) return null;
    const grant = valueOf(bound.grant);
    const account = `ServiceAccount ${workload.namespace}/${serviceAccountName}`;
    if (grant !== undefined) {
      const { role, binding: roleBinding } = grant;
      return intact(`${roleBinding.name} lets ${account} use ${wanted.name}, by ${role.name}.`, [
        seenInCluster(
          "granted by",
          roleBinding.name,
          "clusterRoleBindings",
          "ClusterRoleBinding",
          roleBinding,
          "subjects",
        ),
      ]);
    }
    const message = `No ClusterRoleBinding lets ${account} ${bindingVerb} for ${wanted.name} in ${bindingApiGroup}`;
    return binding.listsAllowedSubjects
      ? unknown(
          `${message}. ${binding.name} lists by labels whom it allows besides, which is not evaluated.`,
          `a ClusterRoleBinding for ${account}, or its namespace among the allowed subjects of ${binding.name}`,
        )
      : unknown(
          `${message}. Unless ${binding.name} itself allows it, which this version of the API may not answer, the exchange is refused.`,
          `a ClusterRole with the verb ${bindingVerb} on ${wanted.clientId} in ${bindingApiGroup}, and a ClusterRoleBinding of it to ${account}`,
        );
  },
  fix: () => ({
    az: null,
    terraform: null,
    kubectl: null,
    docs: "https://learn.microsoft.com/azure/aks/identity-bindings",
  }),
});
