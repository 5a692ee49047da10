import { describe, expect, it } from "vitest";
import { parseManagedCluster } from "./parse-managed-cluster.ts";
import { parseFederatedCredential, parseUserAssignedIdentity } from "./parse-managed-identity.ts";

const id = "/subscriptions/s/resourcegroups/rg/providers/Microsoft.ContainerService/ManagedClusters/aks";
const cluster = (properties: object, more: object = {}) =>
  parseManagedCluster({ id, name: "aks", properties, ...more });
const pool = (profile: object) => cluster({ agentPoolProfiles: [{ name: "p", ...profile }] }).agentPools[0];

describe("an AKS cluster", () => {
  it("is read with what workload identity needs and with its node pools", () => {
    const properties = {
      provisioningState: "Succeeded",
      powerState: { code: "Running" },
      kubernetesVersion: "1.33",
      currentKubernetesVersion: "1.33.4",
      fqdn: "aks-1.hcp.westeurope.azmk8s.io",
      privateFQDN: "AKS-1.privatelink.westeurope.azmk8s.io",
      azurePortalFQDN: "aks-1.portal.hcp.westeurope.azmk8s.io",
      oidcIssuerProfile: { enabled: true, issuerURL: "https://westeurope.oic.prod-aks.azure.com/t/i/" },
      podIdentityProfile: { enabled: true },
      apiServerAccessProfile: { enableVnetIntegration: true },
      securityProfile: { workloadIdentity: { enabled: true } },
      nodeProvisioningProfile: { mode: "Manual" },
      windowsProfile: { adminPassword: "planted-secret" },
      identityProfile: {
        kubeletidentity: { resourceId: "/identity", clientId: "0c0c0c0c-0000-4000-8000-0000000000ff", objectId: "o" },
      },
      nodeResourceGroup: "MC_rg_aks_westeurope",
      httpProxyConfig: { httpProxy: "http://user:planted-secret@proxy:3128/" },
      networkProfile: {
        outboundType: "loadBalancer",
        networkPolicy: "cilium",
        podLinkLocalAccess: "None",
        loadBalancerProfile: { effectiveOutboundIPs: [{ id: "/ip/1" }] },
        natGatewayProfile: { effectiveOutboundIPs: [{ id: "/ip/2" }] },
      },
      agentPoolProfiles: [
        {
          name: "workers",
          mode: "User",
          type: "VirtualMachineScaleSets",
          vmSize: "Standard_D4s_v5",
          count: 2,
          enableAutoScaling: true,
          minCount: 1,
          maxCount: 5,
          powerState: { code: "Running" },
          provisioningState: "Succeeded",
          scaleSetPriority: "Spot",
          nodeLabels: { pool: "workers" },
          nodeTaints: ["kubernetes.azure.com/scalesetpriority=spot:NoSchedule"],
          nodeInitializationTaints: ["example.com/agent-not-ready=true:NoSchedule"],
          osType: "Linux",
          vnetSubnetID: "/net/subnets/nodes",
          podSubnetID: "/net/subnets/pods",
          enableNodePublicIP: true,
        },
      ],
    };
    const more = { sku: { name: "Base", tier: "Standard" }, identity: { type: "SystemAssigned", tenantId: "t" } };
    expect(cluster(properties, more)).toEqual({
      id,
      name: "aks",
      kubernetesVersion: "1.33.4",
      apiServerHosts: [
        "aks-1.hcp.westeurope.azmk8s.io",
        "aks-1.privatelink.westeurope.azmk8s.io",
        "aks-1.portal.hcp.westeurope.azmk8s.io",
      ],
      powerState: "Running",
      provisioningState: "Succeeded",
      skuName: "Base",
      tenantId: "t",
      oidcIssuer: { enabled: true, issuerUrl: "https://westeurope.oic.prod-aks.azure.com/t/i/" },
      workloadIdentityEnabled: true,
      podIdentityEnabled: true,
      apiServerVnetIntegration: true,
      kubeletClientId: "0c0c0c0c-0000-4000-8000-0000000000ff",
      isMetadataClosedToPods: true,
      nodeAutoProvisioning: false,
      agentPools: [
        {
          name: "workers",
          mode: "User",
          type: "VirtualMachineScaleSets",
          vmSize: "Standard_D4s_v5",
          count: 2,
          autoscaling: { minCount: 1, maxCount: 5 },
          powerState: "Running",
          provisioningState: "Succeeded",
          isSpot: true,
          nodeLabels: { pool: "workers" },
          nodeTaints: ["kubernetes.azure.com/scalesetpriority=spot:NoSchedule"],
          nodeInitializationTaints: ["example.com/agent-not-ready=true:NoSchedule"],
          osType: "Linux",
        },
      ],
      network: {
        nodeResourceGroup: "MC_rg_aks_westeurope",
        outboundType: "loadBalancer",
        outboundIpIds: ["/ip/1", "/ip/2"],
        networkPolicy: "cilium",
        hasHttpProxy: true,
        pools: [
          {
            pool: "workers",
            nodeSubnetId: "/net/subnets/nodes",
            podSubnetId: "/net/subnets/pods",
            hasNodePublicIp: true,
          },
        ],
      },
    });
  });

  it("has everything off that it does not mention", () => {
    expect(cluster({ nodeProvisioningProfile: { mode: "Auto" } })).toEqual({
      id,
      name: "aks",
      kubernetesVersion: null,
      apiServerHosts: [],
      powerState: null,
      provisioningState: null,
      skuName: null,
      tenantId: null,
      oidcIssuer: { enabled: false, issuerUrl: null },
      workloadIdentityEnabled: false,
      podIdentityEnabled: false,
      apiServerVnetIntegration: false,
      kubeletClientId: null,
      isMetadataClosedToPods: false,
      nodeAutoProvisioning: true,
      agentPools: [],
      network: {
        nodeResourceGroup: null,
        outboundType: null,
        outboundIpIds: [],
        networkPolicy: null,
        hasHttpProxy: false,
        pools: [],
      },
    });
  });

  it("does not scale a pool whose autoscaler is off, whatever bounds it still names", () => {
    expect(pool({ count: 3, enableAutoScaling: false, minCount: 1, maxCount: 5 })?.autoscaling).toBeNull();
  });

  it("counts a Virtual Machines pool by its profiles", () => {
    const manual = [
      { size: "Standard_D2s_v5", count: 2 },
      { size: "Standard_D4s_v5", count: 3 },
    ];
    expect(pool({ type: "VirtualMachines", virtualMachinesProfile: { scale: { manual } } })?.count).toBe(5);
    const autoscale = { size: "Standard_D2s_v5", minCount: 1, maxCount: 4 };
    const scaled = pool({ type: "VirtualMachines", virtualMachinesProfile: { scale: { autoscale } } });
    expect([scaled?.count, scaled?.autoscaling]).toEqual([null, { minCount: 1, maxCount: 4 }]);
  });
});

describe("a user-assigned identity", () => {
  const identityId =
    "/subscriptions/s/resourcegroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/msi";

  it("has a client id and a principal id", () => {
    const properties = { clientId: "c", principalId: "p", tenantId: "t", isolationScope: "None" };
    expect(parseUserAssignedIdentity({ id: identityId, name: "msi", properties })).toEqual({
      id: identityId,
      name: "msi",
      clientId: "c",
      principalId: "p",
      tenantId: "t",
      changedAt: null,
    });
  });

  it("tells when it and its credentials were made, where Azure does", () => {
    const systemData = { createdAt: "2030-01-01T00:00:00Z", lastModifiedAt: "2030-01-02T00:00:00Z" };
    const properties = { clientId: "c", principalId: "p", tenantId: "t" };
    expect(parseUserAssignedIdentity({ id: identityId, properties, systemData }).changedAt).toBe(systemData.createdAt);
    const credential = {
      id: `${identityId}/federatedIdentityCredentials/fic`,
      properties: { issuer: "i" },
      systemData,
    };
    expect(parseFederatedCredential(credential, identityId).changedAt).toBe(systemData.lastModifiedAt);
  });

  it("has federated credentials, of which the flexible ones have no subject", () => {
    const credential = (properties: object) =>
      parseFederatedCredential(
        { id: `${identityId}/federatedIdentityCredentials/fic`, name: "fic", properties },
        identityId,
      );
    const issuer = "https://westeurope.oic.prod-aks.azure.com/t/i/";
    expect(
      credential({ issuer, subject: "system:serviceaccount:ns:SA", audiences: ["api://AzureADTokenExchange"] }),
    ).toEqual({
      id: `${identityId}/federatedIdentityCredentials/fic`,
      name: "fic",
      identityId,
      issuer,
      subject: "system:serviceaccount:ns:SA",
      audiences: ["api://AzureADTokenExchange"],
      changedAt: null,
    });
    expect(credential({ issuer, claimsMatchingExpression: { value: "claims['sub'] matches 'x'" } }).subject).toBeNull();
  });
});
