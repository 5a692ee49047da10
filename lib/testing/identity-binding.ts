import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import type { IdentityBinding } from "../inventory/azure/identity-binding.ts";
import type { Inventory } from "../inventory/inventory.ts";
import type { ClusterRole, ClusterRoleBinding } from "../inventory/kubernetes/cluster-role.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import {
  cluster,
  credential,
  deployment,
  identityStory,
  managedIdentity,
  pod,
  type StoryChanges,
} from "./identity-story.ts";

export const identityBinding: IdentityBinding = {
  id: `${cluster.id}/identityBindings/id-checkout-ib`,
  name: "id-checkout-ib",
  clusterId: cluster.id,
  identityId: managedIdentity.id,
  clientId: managedIdentity.clientId,
  provisioningState: "Succeeded",
  listsAllowedSubjects: false,
};

/** What AKS keeps on a bound identity: it names no ServiceAccount. */
export const managedCredential: FederatedCredential = {
  ...credential,
  id: `${managedIdentity.id}/federatedIdentityCredentials/aks-identity-binding`,
  name: "aks-identity-binding",
  issuer: `https://ib.oic.prod-aks.azure.com/${managedIdentity.tenantId}/${managedIdentity.clientId}`,
  subject: "system:aks:identity-binding",
};

export const bindingRole: ClusterRole = {
  cluster: "harbour",
  namespace: "",
  name: "use-id-checkout",
  rules: [
    {
      apiGroups: ["cid.wi.aks.azure.com"],
      resources: [managedIdentity.clientId],
      verbs: ["use-managed-identity"],
      resourceNames: [],
    },
  ],
};

export const roleBinding: ClusterRoleBinding = {
  cluster: "harbour",
  namespace: "",
  name: "checkout-uses-id-checkout",
  roleName: bindingRole.name,
  subjects: [{ kind: "ServiceAccount", namespace: "shop", name: "sa-checkout" }],
};

export const boundDeployment: Workload = {
  ...deployment,
  template: {
    ...deployment.template,
    annotations: { "azure.workload.identity/use-identity-binding": "true" },
  },
};

export const boundPod: Pod = {
  ...pod,
  identity: pod.identity && { ...pod.identity, audience: "api://AKSIdentityBinding", usesIdentityBinding: true },
};

/** `shop/checkout`, which signs in through an identity binding of its cluster. */
export function bindingStory(changes: StoryChanges = {}): Inventory {
  return identityStory({
    deployment: boundDeployment,
    pods: [boundPod],
    credentials: [managedCredential],
    ...changes,
    more: {
      identityBindings: [identityBinding],
      clusterRoles: [bindingRole],
      clusterRoleBindings: [roleBinding],
      ...changes.more,
    },
  });
}
