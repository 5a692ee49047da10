import type { V1EnvVar } from "@kubernetes/client-node";
import type { ArmResource } from "../../arm/arm-estate.ts";
import { rollout } from "../../build/rollout.ts";
import { serviceAccount } from "../../build/service-account.ts";
import type { ApiObject } from "../../kubernetes/api-object.ts";
import type { Random } from "./random.ts";

export interface LargeWorkloadsOptions {
  readonly pods: number;
  readonly namespaces: readonly string[];
  readonly identities: readonly ArmResource[];
  readonly nodes: readonly ApiObject[];
  readonly services: readonly ArmResource[];
  readonly tenantId: string;
  readonly random: Random;
}

const podsPerDeployment = 5;

/** Deployments of five pods each; every other one works with an identity and one of the data services. */
export function largeWorkloads(options: LargeWorkloadsOptions): ApiObject[] {
  const { pods, namespaces, identities } = options;
  const accounts = identities.map((identity, index) =>
    serviceAccount({
      namespace: namespaces[index % namespaces.length] ?? "default",
      name: `sa-${identity.name}`,
      clientId: String(identity.properties["clientId"]),
    }),
  );
  const deployments = Array.from({ length: Math.ceil(pods / podsPerDeployment) }, (_, index) =>
    largeDeployment(options, index, Math.min(podsPerDeployment, pods - index * podsPerDeployment)),
  );
  return [...accounts, ...deployments.flat()];
}

function largeDeployment(options: LargeWorkloadsOptions, index: number, replicas: number): readonly ApiObject[] {
  const { identities, namespaces, nodes, tenantId, random } = options;
  const identity = index % 2 === 0 ? identities[(index / 2) % identities.length] : undefined;
  const owner = identity === undefined ? index : identities.indexOf(identity);
  const name = `service-${String(index).padStart(5, "0")}`;
  return rollout({
    namespace: namespaces[owner % namespaces.length] ?? "default",
    name,
    template: {
      ...(identity === undefined ? {} : { labels: { "azure.workload.identity/use": "true" } }),
      spec: {
        ...(identity === undefined ? {} : { serviceAccountName: `sa-${identity.name}` }),
        nodeSelector: { "kubernetes.azure.com/agentpool": "workers" },
        containers: [
          {
            name: "service",
            image: `acrlarge.azurecr.io/team/${name}:1.${index % 40}.0`,
            env: identity === undefined ? [] : [serviceVariable(options)],
            resources: { requests: { cpu: "50m", memory: "64Mi" } },
          },
        ],
      },
    },
    ...(identity === undefined ? {} : { identity: { clientId: String(identity.properties["clientId"]), tenantId } }),
    pods: Array.from({ length: replicas }, () => ({
      state: "running" as const,
      nodeName: random.pick(nodes)?.metadata.name ?? "aks-workers-31415926-vmss000000",
    })),
  }).objects;
}

/** A variable that names one of the services by its host. */
function serviceVariable({ services, random }: LargeWorkloadsOptions): V1EnvVar {
  const candidates = services.flatMap<V1EnvVar>(({ properties, type }) => {
    if (type === "Microsoft.Cache/Redis") return [{ name: "REDIS_HOST", value: String(properties["hostName"]) }];
    if (type === "Microsoft.DocumentDB/databaseAccounts")
      return [{ name: "COSMOS_ENDPOINT", value: String(properties["documentEndpoint"]) }];
    if (type === "Microsoft.CognitiveServices/accounts")
      return [{ name: "AZURE_OPENAI_ENDPOINT", value: String(properties["endpoint"]) }];
    return [];
  });
  return random.pick(candidates) ?? { name: "SERVICE", value: "none" };
}
