import { expect, it } from "vitest";
import { parseIdentityBinding } from "./parse-identity-binding.ts";

const clusterId = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks";
const identityId = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/msi";
const id = `${clusterId}/identityBindings/msi-ib`;
const managedIdentity = { resourceId: identityId, clientId: "c", objectId: "p", tenantId: "t" };

it("names the identity that a cluster may hand out, and whether it says to whom", () => {
  const oidcIssuer = { oidcIssuerUrl: "https://ib.oic.prod-aks.azure.com/t/c" };
  const properties = { managedIdentity, oidcIssuer, provisioningState: "Succeeded" };
  expect(parseIdentityBinding({ id, name: "msi-ib", properties }, clusterId)).toEqual({
    id,
    name: "msi-ib",
    clusterId,
    identityId,
    clientId: "c",
    provisioningState: "Succeeded",
    listsAllowedSubjects: false,
  });
  const allowedSubjects = [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "shop" } } }];
  expect(parseIdentityBinding({ id, properties: { managedIdentity, allowedSubjects } }, clusterId)).toMatchObject({
    listsAllowedSubjects: true,
  });
});
