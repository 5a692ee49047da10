import { azPlace } from "../fixes/az-place.ts";
import { seenInAzure } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import type { IdentityBinding } from "../inventory/azure/identity-binding.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { valueOf } from "../inventory/lookup.ts";
import { seenInPod } from "../judging/seen-in-pod.ts";
import { atRisk, broken, defineRule, intact, settling, unknown, type Judgement } from "./rule.ts";

/** The credential that AKS keeps on a bound identity: one for all clusters and ServiceAccounts. */
const managedCredential = "aks-identity-binding";

/**
 * A pod that uses an identity binding shows its token to the cluster, which exchanges it for those identities only
 * that are bound to it. https://learn.microsoft.com/azure/aks/identity-bindings-concepts
 */
export const identityBindingExists = defineRule<IdentitySubject>({
  id: "identity-binding-exists",
  description: "Where pods use an AKS identity binding, their cluster must have one for the identity.",
  requires: ({ usesIdentityBinding, identity, credentials, bound, context }) =>
    usesIdentityBinding ? [context.pods, context.aks, identity, bound.binding, credentials] : [],
  judge(subject) {
    const { usesIdentityBinding, bound, context } = subject;
    const identity = valueOf(subject.identity);
    const cluster = valueOf(context.aks);
    if (!usesIdentityBinding || identity === undefined || cluster === undefined) return null;
    const binding = valueOf(bound.binding);
    return binding === undefined
      ? judgeMissing(subject, cluster, identity)
      : judgeBinding(subject, cluster, identity, binding);
  },
  fix({ identity, context: { aks } }) {
    const cluster = valueOf(aks);
    const wanted = valueOf(identity);
    const name = wanted?.name ?? "<identity>";
    return {
      az: [
        `az aks identity-binding create ${azPlace(cluster)} --cluster-name ${cluster?.name ?? "<cluster>"} \\`,
        `  --name ${name}-ib --managed-identity-resource-id ${wanted?.id ?? "<identity-resource-id>"}`,
      ].join("\n"),
      terraform: [
        `resource "azapi_resource" "identity_binding" {`,
        `  type      = "Microsoft.ContainerService/managedClusters/identityBindings@<api-version>"`,
        `  name      = "${name}-ib"`,
        `  parent_id = azurerm_kubernetes_cluster.<cluster>.id`,
        `  body      = { properties = { managedIdentity = { resourceId = azurerm_user_assigned_identity.<${name}>.id } } }`,
        `}`,
      ].join("\n"),
      kubectl: null,
      docs: "https://learn.microsoft.com/azure/aks/identity-bindings",
    };
  },
});

function judgeMissing(
  { context }: IdentitySubject,
  cluster: ManagedCluster,
  identity: UserAssignedIdentity,
): Judgement {
  const pod = (valueOf(context.pods) ?? []).find((each) => each.identity?.usesIdentityBinding);
  const expected = seenInAzure("expected", identity.id, "identityBindings", cluster, "identityBindings", cluster.id);
  if (pod === undefined) {
    return unknown(
      `The template asks for an identity binding, and ${cluster.name} has none for ${identity.name}. A webhook before version 1.6 passes that by and gives an ordinary token; no pod shows which it is.`,
      `a running pod of ${context.workload.name}, whose token names its audience`,
      [expected],
    );
  }
  return broken(
    `The pods use an identity binding, but ${cluster.name} has none for ${identity.name}. A binding of another cluster does not count.`,
    [expected, seenInPod("audience", pod.identity?.audience ?? null, pod, "spec.volumes[].projected")],
  );
}

function judgeBinding(
  { credentials }: IdentitySubject,
  cluster: ManagedCluster,
  identity: UserAssignedIdentity,
  binding: IdentityBinding,
): Judgement {
  const path = "properties.managedIdentity.resourceId";
  const evidence = [seenInAzure("binding", binding.identityId, "identityBindings", binding, path, cluster.id)];
  const state = binding.provisioningState ?? "Succeeded";
  if (/^(?:creating|updating)$/i.test(state))
    return settling(`${binding.name} binds ${identity.name} to ${cluster.name}, and is still ${state}.`, evidence);
  if (!/^succeeded$/i.test(state)) {
    return atRisk(
      `${binding.name} binds ${identity.name} to ${cluster.name}, but its last change ended ${state}.`,
      evidence,
    );
  }
  if (cluster.apiServerVnetIntegration) {
    return unknown(
      `${binding.name} binds ${identity.name} to ${cluster.name}, whose API server is in a virtual network. AKS did not support bindings there when this was written.`,
      "whether AKS supports identity bindings together with API Server VNet Integration by now",
      evidence,
    );
  }
  if (!(valueOf(credentials) ?? []).some(({ name }) => name === managedCredential)) {
    return atRisk(
      `${binding.name} binds ${identity.name} to ${cluster.name}, but the credential ${managedCredential} that AKS keeps on the identity is gone. Without it Entra has nothing to trust.`,
      evidence,
    );
  }
  return intact(`${binding.name} binds ${identity.name} to ${cluster.name}.`, evidence);
}
