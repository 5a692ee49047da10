import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { unknown, type Judgement } from "../rules/rule.ts";

/** For clusters that no readable AKS resource answers to: they may well be in a subscription that cannot be seen. */
export function agentPoolsUnknown({ context: { workload } }: ComputeSubject): Judgement {
  return unknown(
    `No readable AKS cluster answers to ${workload.cluster}, so its node pools are not known.`,
    `Microsoft.ContainerService/managedClusters/read in the subscription that holds ${workload.cluster}, or its resourceId in the configuration`,
  );
}

/** For clusters in which AKS keeps pools of its own, which ARM leaves out of the list. */
export function hiddenPoolsUnknown(message: string, { context: { workload } }: ComputeSubject): Judgement {
  return unknown(
    `${message} AKS keeps managed node pools out of the list, so it may still be there.`,
    `a node of that pool in cluster ${workload.cluster}: Azure Resource Manager does not list the pools that AKS manages`,
  );
}
