import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import type { Inventory } from "../inventory/inventory.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import {
  cluster,
  credential,
  deployment,
  endpointSlice,
  managedIdentity,
  pod,
  replicaSet,
  serviceAccount,
  subscription,
  webhook,
} from "./identity-story.ts";
import { inventoryOf } from "./inventory-of.ts";

export const greenSubject = "system:serviceaccount:shop-green:sa-checkout";

export const greenCredential: FederatedCredential = {
  ...credential,
  id: `${credential.id}-green`,
  name: "checkout-green",
  subject: greenSubject,
};

export const green: Workload = {
  ...deployment,
  namespace: "shop-green",
  uid: "deployment-checkout-green",
  replicas: 0,
};

export interface BlueGreenChanges {
  /** Beside the one of the release that serves. */
  readonly credentials?: readonly FederatedCredential[];
  readonly hasGreen?: boolean;
  readonly green?: Partial<Workload>;
}

/** `shop/checkout` serves, and the same Deployment waits in `shop-green` without a credential. */
export function blueAndGreen({
  credentials = [],
  hasGreen = true,
  green: over = {},
}: BlueGreenChanges = {}): Inventory {
  const waiting = { ...green, ...over };
  return inventoryOf({
    subscriptions: [subscription],
    managedClusters: [cluster],
    userAssignedIdentities: [managedIdentity],
    federatedCredentials: [credential, ...credentials],
    deployments: [deployment, ...(hasGreen ? [waiting] : [])],
    replicaSets: [replicaSet],
    pods: [pod],
    serviceAccounts: [serviceAccount, ...(hasGreen ? [{ ...serviceAccount, namespace: "shop-green" }] : [])],
    webhooks: [webhook],
    endpointSlices: [endpointSlice],
  });
}
