import type { V1EnvVar, V1Toleration } from "@kubernetes/client-node";
import { clusterEvent } from "../../build/cluster-event.ts";
import type { PodState } from "../../build/pod.ts";
import { rollout } from "../../build/rollout.ts";
import type { ApiObject } from "../../kubernetes/api-object.ts";
import { planted } from "../../planted-secret.ts";
import { minutesBefore, type PulseosOptions } from "./change.ts";
import { nodes } from "./names.ts";
import { nothingFits } from "./nodes.ts";

const spotToleration: V1Toleration = {
  key: "kubernetes.azure.com/scalesetpriority",
  operator: "Equal",
  value: "spot",
  effect: "NoSchedule",
};

/** Two workloads for the Spot pool: one tolerates its taint, the other forgot. */
export function batch(options: PulseosOptions): ApiObject[] {
  const { changes, now } = options;
  const running: PodState = { state: "running", nodeName: nodes.spot[0], startedAt: minutesBefore(now, 200) };
  if (changes.has("tolerate-spot")) {
    return [...spotWorkload("pulseos-batch", [spotToleration], running).objects, ...reindex(running)];
  }
  const nodeCount = changes.has("stop-workers-pool") ? 3 : 5;
  const message = nothingFits(nodeCount, 1);
  const { objects, pods } = spotWorkload("pulseos-batch", [], { state: "unschedulable", message });
  const events = pods.map((about) =>
    clusterEvent({
      about,
      reason: "FailedScheduling",
      message,
      component: "default-scheduler",
      at: minutesBefore(now, 3),
      count: 14,
    }),
  );
  return [...objects, ...events, ...reindex(running)];
}

/** Older than the identities: it still reaches a cache outside Azure with a password in its environment. */
const cacheUrl: V1EnvVar = {
  name: "INDEX_CACHE_URL",
  value: `rediss://:${planted("batch-env-url")}@cache.pulseos.example:6380/2`,
};

const reindex = (state: PodState) => spotWorkload("pulseos-reindex", [spotToleration], state, [cacheUrl]).objects;

function spotWorkload(name: string, tolerations: V1Toleration[], state: PodState, env: V1EnvVar[] = []) {
  return rollout({
    namespace: "batch",
    name,
    helm: { name: "pulseos-batch", namespace: "batch", chart: "pulseos-batch-0.4.2" },
    template: {
      spec: {
        nodeSelector: { "kubernetes.azure.com/agentpool": "spot" },
        ...(tolerations.length > 0 ? { tolerations } : {}),
        containers: [
          {
            name: "batch",
            image: "acrpulseos.azurecr.io/pulseos/batch:0.4.2",
            env,
            args: ["run", name, `--password=${planted("container-argument")}`],
            resources: { requests: { cpu: "500m", memory: "1Gi" } },
          },
        ],
      },
    },
    pods: [state],
  });
}
