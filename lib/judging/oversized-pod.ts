import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { seenOnNode } from "../bridges/observe-placement.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import type { Candidate } from "../scheduling/placement.ts";
import { exceeds, requestsOf } from "../scheduling/pod-requests.ts";
import { broken, type Judgement } from "../rules/rule.ts";

/** More than any fitting node offers, even an empty one; pools without nodes, and NodePools, might offer more. */
export function isOversized({ placement, context }: ComputeSubject): boolean {
  const requests = requestsOf(context.workload.template);
  const isBounded = ({ node, pool }: Candidate) =>
    node !== undefined && pool?.type?.toLowerCase() !== "virtualmachines";
  return (
    placement.fitting.length > 0 &&
    placement.fitting.every(
      (each) => isBounded(each) && each.node !== undefined && exceeds(requests, each.node.allocatable),
    )
  );
}

export function judgeOversized({ placement, context }: ComputeSubject): Judgement {
  const { workload } = context;
  const { cpuInMillicores, memoryInBytes } = requestsOf(workload.template);
  const node = placement.fitting[0]?.node;
  const show = (cpu: number | null, memory: number | null) => `cpu ${cpu}m, memory ${memory} bytes`;
  return broken(
    `A pod of ${workload.name} requests more than a fitting node offers even when it is empty; new pods stay Pending.`,
    node === undefined
      ? []
      : [
          seenInWorkload(
            "requested",
            show(cpuInMillicores, memoryInBytes),
            workload,
            templatePath(workload.kind, "spec.containers[].resources.requests"),
          ),
          seenOnNode(
            "offered",
            show(node.allocatable.cpuInMillicores, node.allocatable.memoryInBytes),
            node,
            "status.allocatable",
          ),
        ],
  );
}
