import type { KubeConfig } from "@kubernetes/client-node";
import type { CollectionName, ResourceOf } from "../../../lib/inventory/collections.ts";
import type { Collected } from "../../../lib/inventory/inventory.ts";
import type { Collector } from "../collector.ts";
import { connectToCluster, type ClusterConnection } from "./cluster-connection.ts";
import { inCompletionOrder } from "./completion-order.ts";
import { endpointSliceList, kubernetesLists, webhookList, type KubernetesList } from "./kubernetes-lists.ts";
import { createListReader } from "./list-reader.ts";
import { readCollection, toCollected, toFailedEnd, type CollectionOutcome } from "./read-collection.ts";
import { ReadFailure } from "./read-failure.ts";
import { defaultReadLimits, type ReadLimits } from "./read-limits.ts";
import { createShareText } from "./share-text.ts";

export interface KubernetesCollectorOptions {
  /** The name that the configuration gives the cluster: the scope of every reading. */
  readonly cluster: string;
  readonly kubeConfig: KubeConfig;
  /** Empty means all. */
  readonly namespaces: readonly string[];
  readonly now?: () => Date;
  readonly limits?: Partial<ReadLimits>;
}

export interface KubernetesCollector extends Collector {
  /** How many requests it has sent, over all readings. */
  readonly calls: number;
}

/** Reads a cluster: every list once, each yielded when it ended, however it ended. Throws only when aborted. */
export function createKubernetesCollector(options: KubernetesCollectorOptions): KubernetesCollector {
  const limits = { ...defaultReadLimits, ...options.limits };
  let calls = 0;
  return {
    get calls() {
      return calls;
    },
    async *collect({ abortSignal }) {
      const stop = new AbortController();
      const deadline = AbortSignal.timeout(limits.totalTimeoutInMs);
      const signals = { abortSignal: AbortSignal.any([abortSignal, stop.signal]), deadline };
      let connection: ClusterConnection | undefined;
      try {
        connection = await connect(options.kubeConfig, limits, signals);
        const readList = createListReader({ connection, limits, ...signals, onCall: () => calls++ });
        yield* inCompletionOrder(startReadings(options, readList));
      } catch (error) {
        if (!(error instanceof ReadFailure)) throw error;
        yield* failAll(options, error);
      } finally {
        stop.abort();
        connection?.close();
      }
    },
  };
}

interface Signals {
  readonly abortSignal: AbortSignal;
  readonly deadline: AbortSignal;
}

async function connect(kubeConfig: KubeConfig, limits: ReadLimits, signals: Signals): Promise<ClusterConnection> {
  const timeout = AbortSignal.timeout(limits.callTimeoutInMs);
  try {
    return await connectToCluster(kubeConfig, AbortSignal.any([signals.abortSignal, signals.deadline, timeout]));
  } catch (error) {
    if (signals.abortSignal.aborted) throw signals.abortSignal.reason;
    if (error instanceof ReadFailure || !(timeout.aborted || signals.deadline.aborted)) throw error;
    throw new ReadFailure("timeout", "the credential plugin of the kubeconfig did not end in time");
  }
}

/** All lists at once; that of the EndpointSlices when the webhooks have told which services they call. */
function startReadings(
  options: KubernetesCollectorOptions,
  readList: Parameters<typeof readCollection>[2],
): Promise<Collected>[] {
  const { cluster, namespaces, now = () => new Date() } = options;
  const context = { cluster, shareText: createShareText() };
  const read = <Name extends CollectionName>(list: KubernetesList<Name>) =>
    readCollection(list, namespaces, readList, context);
  const collected = <Name extends CollectionName>(what: Name, outcome: CollectionOutcome<ResourceOf[Name]>) =>
    toCollected(what, cluster, outcome, now()) as Collected;

  const webhooks = read(webhookList);
  const endpointSlices = webhooks.then(({ resources }) =>
    read(endpointSliceList(resources.flatMap(({ service }) => service?.name ?? []))),
  );
  return [
    ...kubernetesLists.map(async (list) => collected(list.what, await read(list))),
    webhooks.then((outcome) => collected("webhooks", outcome)),
    endpointSlices.then((outcome) => collected("endpointSlices", outcome)),
  ];
}

function* failAll(
  { cluster, now = () => new Date() }: KubernetesCollectorOptions,
  failure: ReadFailure,
): Generator<Collected> {
  const names = [...kubernetesLists.map(({ what }) => what), "webhooks", "endpointSlices"] as const;
  for (const what of names) {
    yield toCollected(what, cluster, { resources: [], end: toFailedEnd(failure) }, now()) as Collected;
  }
}
