import { nodeLabelsMatch } from "../rules/node-labels-match.ts";
import { nodePoolCapacity } from "../rules/node-pool-capacity.ts";
import { nodePoolExists } from "../rules/node-pool-exists.ts";
import { nodePoolRunning } from "../rules/node-pool-running.ts";
import { nodeTaintsTolerated } from "../rules/node-taints-tolerated.ts";
import { podsScheduled } from "../rules/pods-scheduled.ts";
import { connectCompute, type ComputeSubject } from "./compute-subject.ts";
import { defineBridge } from "./define-bridge.ts";

export const compute = defineBridge<ComputeSubject>({
  kind: "compute",
  title: "Node pool",
  connect: connectCompute,
  joints: [nodePoolExists, nodePoolRunning, nodeLabelsMatch, nodeTaintsTolerated, nodePoolCapacity, podsScheduled],
});
