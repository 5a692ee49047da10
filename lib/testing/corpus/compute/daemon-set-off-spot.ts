import { spotTaint } from "../../../scheduling/pool-taints.ts";
import { aPod, aReplicaSet } from "../../workload.ts";
import type { PodTemplate } from "../../../inventory/kubernetes/pod-template.ts";
import { anAgentPool, aNode, nodeLabels, placed, placementStory } from "../../placement-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const tolerations = [{ key: spotTaint.key, operator: "Exists" as const, value: "", effect: "" }];
const pools = [anAgentPool(), anAgentPool({ name: "thrift", isSpot: true })];
const nodes = [aNode(), aNode({ name: "node-s", labels: nodeLabels("thrift"), taints: [spotTaint] })];
const pods = [aPod(aReplicaSet(placed()), { name: "press-1", uid: "press-1", nodeName: "node-s" })];
const daemon = (template: Partial<PodTemplate>) =>
  placed({ nodeSelector: {}, ...template }, { name: "log-agent", kind: "DaemonSet", replicas: null });

export const daemonSetOffSpot = defineFailureMode({
  code: "CP-32",
  title: "A DaemonSet leaves out the Spot nodes, on which pods run that may need it",
  kind: "finding",
  rule: "daemon-set-misses-spot",
  fails: {
    inventory: placementStory({ pools, nodes, pods, deployment: daemon({}) }),
    verdict: "finding",
    values: { taint: "kubernetes.azure.com/scalesetpriority=spot:NoSchedule", tolerations: null },
  },
  mended: { inventory: placementStory({ pools, nodes, pods, deployment: daemon({ tolerations }) }) },
  unread: { what: "nodes" },
  twin: {
    title: "it asks for the other pool only, by a label that Spot nodes do not have",
    inventory: placementStory({ pools, nodes, pods, deployment: daemon({ nodeSelector: { agentpool: "packers" } }) }),
  },
});
