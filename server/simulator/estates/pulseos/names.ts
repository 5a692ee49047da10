import { clientIdOf, principalIdOf } from "../../build/managed-identity.ts";
import { armIdOf } from "../../build/arm-resource.ts";

export const tenantId = "72f988bf-0000-4000-8000-00000000c0de";
export const productionSubscription = "0a1b2c3d-0000-4000-8000-00000000a001";
export const sharedSubscription = "0a1b2c3d-0000-4000-8000-00000000a002";
export const issuerUrl = `https://westeurope.oic.prod-aks.azure.com/${tenantId}/5c2f0b1e-9d3a-4c77-8e21-0d6f4b7a9e10/`;

const production = { subscriptionId: productionSubscription, resourceGroup: "rg-pulseos-prod" };
const shared = { subscriptionId: sharedSubscription, resourceGroup: "rg-pulseos-shared" };

/** Where everything that Terraform built is. */
export const places = {
  cluster: { ...production, name: "aks-pulseos" },
  redis: { ...production, name: "redis-pulseos" },
  cosmos: { ...production, name: "cosmos-pulseos" },
  appConfiguration: { ...production, name: "appcs-pulseos" },
  openai: { ...production, name: "oai-pulseos" },
  sharedOpenai: { ...shared, name: "oai-pulseos-shared" },
  vault: { ...production, name: "kv-cluster" },
};

export const clusterId = armIdOf(places.cluster, "Microsoft.ContainerService/managedClusters");

const identity = (name: string) => {
  const place = { ...production, name };
  return { place, clientId: clientIdOf(place), principalId: principalIdOf(place) };
};

export const identities = {
  workers: identity("msi-workers"),
  api: identity("msi-api"),
  scheduler: identity("msi-scheduler"),
  reports: identity("msi-reports"),
};

export const serviceAccounts = {
  workers: "sa-workers-workloadidentity",
  /** What it is called after the renaming that the menu offers. */
  workersRenamed: "sa-worker-workloadidentity",
  api: "sa-api-workloadidentity",
  scheduler: "sa-scheduler-workloadidentity",
  reports: "sa-reports-workloadidentity",
};

export const nodes = {
  system: ["aks-system-17205836-vmss000000", "aks-system-17205836-vmss000001"],
  workers: ["aks-workers-31415926-vmss000000", "aks-workers-31415926-vmss000001"],
  spot: ["aks-spot-27182818-vmss000001"],
} as const;
