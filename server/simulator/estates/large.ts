import { roles } from "../arm/built-in-roles.ts";
import type { ArmResource } from "../arm/arm-estate.ts";
import { agentPool, managedCluster } from "../build/managed-cluster.ts";
import { federatedCredential, serviceAccountSubject, userAssignedIdentity } from "../build/managed-identity.ts";
import { namespace } from "../build/namespace.ts";
import { csiNode } from "../build/csi-node.ts";
import { node } from "../build/node.ts";
import { roleAssignment } from "../build/authorization.ts";
import { createEstate, type Estate } from "../estate.ts";
import { stableUuid } from "../stable-uuid.ts";
import { createRandom, type Random } from "./large/random.ts";
import { largeServices } from "./large/services.ts";
import { largeWorkloads } from "./large/workloads.ts";

/** How much of everything. The same options give the same estate. */
export interface LargeEstateOptions {
  readonly identities: number;
  readonly pods: number;
  readonly namespaces: number;
  readonly roleAssignments: number;
  readonly seed?: number;
}

const tenantId = stableUuid("large tenant");
const subscriptionId = stableUuid("large subscription");
const resourceGroup = "rg-large";
const issuerUrl = `https://westeurope.oic.prod-aks.azure.com/${tenantId}/${stableUuid("large issuer")}/`;

/** An estate of any size for benchmarks: one cluster, one subscription, every identity federated with one namespace. */
export function largeEstate(options: LargeEstateOptions): Estate {
  const random = createRandom(options.seed ?? 1);
  const namespaces = Array.from({ length: options.namespaces }, (_, index) => `team-${String(index).padStart(4, "0")}`);
  const identities = Array.from({ length: options.identities }, (_, index) =>
    userAssignedIdentity({ subscriptionId, resourceGroup, name: `msi-${String(index).padStart(4, "0")}`, tenantId }),
  );
  const services = largeServices({ subscriptionId, resourceGroup, tenantId });
  const nodes = Array.from({ length: Math.ceil(options.pods / 80) }, (_, index) =>
    node({ name: `aks-workers-31415926-vmss${index.toString(36).padStart(6, "0")}`, agentPool: "workers" }),
  );
  return createEstate({
    tenantId,
    arm: {
      pageSize: 1000,
      subscriptions: [{ subscriptionId, displayName: "Large", tenantId }],
      resources: [
        managedCluster({
          subscriptionId,
          resourceGroup,
          name: "aks-large",
          tenantId,
          issuerUrl,
          agentPools: [
            agentPool({ name: "workers", count: nodes.length, autoscaling: { minCount: 1, maxCount: 1000 } }),
          ],
        }),
        ...identities,
        ...identities.map((identity, index) =>
          credentialOf(identity, namespaces[index % namespaces.length] ?? "default"),
        ),
        ...services,
        ...grants(options.roleAssignments, identities, services, random),
      ],
    },
    kubernetes: {
      objects: [
        ...namespaces.map((name) => namespace(name)),
        ...nodes,
        ...nodes.map(csiNode),
        ...largeWorkloads({ pods: options.pods, namespaces, identities, nodes, services, tenantId, random }),
      ],
    },
  });
}

function credentialOf(identity: ArmResource, namespaceName: string): ArmResource {
  return federatedCredential({
    identityId: identity.id,
    name: "cluster",
    issuer: issuerUrl,
    subject: serviceAccountSubject(namespaceName, `sa-${identity.name}`),
  });
}

/** Grants spread over identities and services; what would be the same grant twice goes to a resource group of its own. */
function grants(
  count: number,
  identities: readonly ArmResource[],
  services: readonly ArmResource[],
  random: Random,
): ArmResource[] {
  const given = [
    roles.appConfigurationDataReader,
    roles.cognitiveServicesOpenAiUser,
    roles.keyVaultSecretsUser,
    roles.reader,
  ];
  return Array.from({ length: count }, (_, index) => {
    const scope =
      random.next() < 0.5
        ? (random.pick(services)?.id ?? "/")
        : `/subscriptions/${subscriptionId}/resourceGroups/rg-${index}`;
    const principalId = String(random.pick(identities)?.properties["principalId"] ?? stableUuid(`principal ${index}`));
    const assignment = roleAssignment({ scope, roleId: (random.pick(given) ?? roles.reader).id, principalId });
    const name = stableUuid(`assignment ${index}`);
    return { ...assignment, name, id: assignment.id.replace(assignment.name, name) };
  });
}
