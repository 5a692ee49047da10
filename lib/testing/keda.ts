import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import type { Inventory } from "../inventory/inventory.ts";
import type { TriggerAuthentication } from "../inventory/kubernetes/trigger-authentication.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { credential, deployment, identityStory, managedIdentity, type StoryChanges } from "./identity-story.ts";
import { aPodTemplate } from "./pod-template.ts";
import { aDeployment } from "./workload.ts";

export const trigger: TriggerAuthentication = {
  cluster: "harbour",
  namespace: "shop",
  name: "orders-queue",
  kind: "TriggerAuthentication",
  identityId: managedIdentity.clientId,
};

export const kedaOperator: Workload = aDeployment({
  namespace: "kube-system",
  name: "keda-operator",
  uid: "keda-operator",
  template: aPodTemplate({ serviceAccountName: "keda-operator" }),
});

export const operatorCredential: FederatedCredential = {
  ...credential,
  id: `${credential.id}-keda`,
  name: "keda",
  subject: "system:serviceaccount:kube-system:keda-operator",
};

/** `shop/checkout`, which has no identity of its own and is scaled by the KEDA operator. */
export function kedaStory(changes: StoryChanges = {}): Inventory {
  return identityStory({
    deployment: { ...deployment, template: aPodTemplate() },
    credentials: [operatorCredential],
    ...changes,
    more: { deployments: [kedaOperator], triggerAuthentications: [trigger], ...changes.more },
  });
}
