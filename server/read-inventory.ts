import { collectionNames, collections } from "../lib/inventory/collections.ts";
import { toInventory, type ClusterSource, type Collected, type Inventory } from "../lib/inventory/inventory.ts";
import type { ReadingReason } from "../lib/inventory/reading.ts";
import { openQuestions } from "../lib/bridges/evaluate.ts";
import { createAzureCollector, type AzureCollector } from "./collectors/azure/azure-collector.ts";
import { createCredential } from "./collectors/azure/credential.ts";
import type { Collector } from "./collectors/collector.ts";
import { createKubernetesCollector } from "./collectors/kubernetes/kubernetes-collector.ts";
import { apiServerHost, loadKubeConfig } from "./collectors/kubernetes/load-kube-config.ts";
import type { ClusterConfiguration, Configuration } from "./config/configuration.ts";

export interface ReadOptions {
  readonly abortSignal: AbortSignal;
  /** Called as each collection arrives. */
  readonly onCollected?: (collected: Collected) => void;
}

/** Reads everything that a configuration names. Keeps its clients, so that rate limits and tokens outlive one reading. */
export interface InventoryReader {
  read(options: ReadOptions): Promise<Inventory>;
}

export async function createInventoryReader(
  configuration: Configuration,
  env: NodeJS.ProcessEnv,
): Promise<InventoryReader> {
  const clusters = configuration.clusters.length > 0 ? configuration.clusters : [currentContext];
  const connections = clusters.map((cluster) => connect(cluster, env));
  const azure = await connectAzure(configuration, env);
  return {
    async read({ abortSignal, onCollected }) {
      const collected: Collected[] = [];
      const drain = async (source: AsyncIterable<Collected>) => {
        for await (const each of source) {
          collected.push(each);
          onCollected?.(each);
        }
      };
      const inventoryNow = () =>
        toInventory(
          collected,
          connections.map(({ source }) => source),
          new Date().toISOString(),
          azure.readerObjectId,
        );
      await Promise.all(
        [azure, ...connections.map(({ collector }) => collector)].map(({ collect }) => drain(collect({ abortSignal }))),
      );
      const first = inventoryNow();
      const { memberships, eligibilities, zones, boundClusters } = openQuestions(first, configuration);
      const subscriptions = first.resources.subscriptions.map(({ id }) => id);
      await Promise.all([
        memberships.length > 0 && drain(azure.collectMemberships(memberships, { abortSignal })),
        eligibilities.length > 0 && drain(azure.collectEligibilities(eligibilities, { abortSignal })),
        boundClusters.length > 0 && drain(azure.collectIdentityBindings(boundClusters, { abortSignal })),
        zones !== null && drain(azure.collectNetwork({ subscriptions, zones }, { abortSignal })),
      ]);
      return inventoryNow();
    },
  };
}

type AzureSource = Pick<
  AzureCollector,
  | "collect"
  | "collectMemberships"
  | "collectEligibilities"
  | "collectIdentityBindings"
  | "collectNetwork"
  | "readerObjectId"
>;

/** What an empty `clusters` stands for. */
const currentContext: ClusterConfiguration = { name: "", namespaces: [] };

async function connectAzure({ azure }: Configuration, env: NodeJS.ProcessEnv): Promise<AzureSource> {
  try {
    const credential = await createCredential(azure.credential, env, azure.endpoint);
    return createAzureCollector({ endpoint: azure.endpoint, credential, subscriptions: azure.subscriptions });
  } catch (error) {
    return failedAzure("unauthorized", messageOf(error));
  }
}

function connect(
  cluster: ClusterConfiguration,
  env: NodeJS.ProcessEnv,
): { source: ClusterSource; collector: Collector } {
  const { resourceId = null, namespaces } = cluster;
  try {
    const kubeConfig = loadKubeConfig({ ...cluster, env });
    const name = cluster.name || kubeConfig.getCurrentContext();
    return {
      source: { name, apiServerHost: apiServerHost(kubeConfig), resourceId, namespaces },
      collector: createKubernetesCollector({ cluster: name, kubeConfig, namespaces }),
    };
  } catch (error) {
    const name = cluster.name || "current context";
    return {
      source: { name, apiServerHost: null, resourceId, namespaces },
      collector: failedCluster(name, "not-found", messageOf(error)),
    };
  }
}

/** A source that could not even be asked: each of its collections is a failed reading with the reason. */
function failedCluster(cluster: string, reason: ReadingReason, detail: string): Collector {
  const names = collectionNames.filter((name) => collections[name].readPer === "cluster");
  return {
    async *collect() {
      for (const what of names) yield failed(what, cluster, reason, detail);
    },
  };
}

function failedAzure(reason: ReadingReason, detail: string): AzureSource {
  return {
    async *collect() {
      yield failed("subscriptions", "/", reason, detail);
    },
    async *collectMemberships() {},
    async *collectEligibilities() {},
    async *collectIdentityBindings() {},
    async *collectNetwork() {},
    readerObjectId: null,
  };
}

function failed(what: Collected["reading"]["what"], scope: string, reason: ReadingReason, detail: string): Collected {
  const at = new Date().toISOString();
  const { source } = collections[what];
  return {
    reading: { source, what, scope, status: "failed", reason, detail, at, count: 0 },
    resources: [],
  } as Collected;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
