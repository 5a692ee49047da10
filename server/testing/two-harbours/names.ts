import { armIdOf, type Place } from "../../simulator/build/arm-resource.ts";
import { clientIdOf, principalIdOf } from "../../simulator/build/managed-identity.ts";

export const tenantId = "3c1b0a99-1111-4000-8000-0000000070de";
export const northSubscription = "aaaa0000-1111-4000-8000-00000000b001";
export const southSubscription = "aaaa0000-1111-4000-8000-00000000b002";
export const issuerUrl = `https://northeurope.oic.prod-aks.azure.com/${tenantId}/7d1f2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b/`;

const north = (resourceGroup: string, name: string): Place => ({
  subscriptionId: northSubscription,
  resourceGroup,
  name,
});
const south = (resourceGroup: string, name: string): Place => ({
  subscriptionId: southSubscription,
  resourceGroup,
  name,
});

export const places = {
  cluster: north("RG-Quay", "aks-quay"),
  redis: north("RG-Quay", "amr-ledger"),
  vault: north("RG-Quay", "kv-quay"),
  appConfiguration: north("RG-Settings", "appcs-quay"),
  cosmos: south("RG-Archive", "cosmos-archive"),
  openai: south("RG-Models", "oai-models"),
};

const identity = (place: Place) => ({ place, clientId: clientIdOf(place), principalId: principalIdOf(place) });

/** Two of them are called `id-fleet`; the cluster's credentials are with the northern one. */
export const identities = {
  fleetNorth: identity(north("RG-Fleet-North", "id-fleet")),
  fleetSouth: identity(north("RG-Fleet-South", "id-fleet")),
  ledger: identity(north("RG-Quay", "id-ledger")),
  customs: identity(south("RG-Archive", "id-customs")),
  pilots: identity(south("RG-Models", "id-pilots")),
  vaultReader: identity(north("RG-Quay", "id-vault-reader")),
  auditor: identity(north("RG-Quay", "id-auditor")),
};

export const managementGroup = "/providers/Microsoft.Management/managementGroups/mg-harbours";

export const vaultId = armIdOf(places.vault, "Microsoft.KeyVault/vaults");

export const nodes = {
  quay: ["aks-quay-10000001-vmss000000", "aks-quay-10000001-vmss000001"],
  deep: ["aks-deep-10000002-vmss000000"],
} as const;
