import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { unknown, type Judgement } from "../rules/rule.ts";

/** For clusters that no readable AKS resource answers to: they may well be in a subscription that cannot be seen. */
export function agentPoolsUnknown({ context: { workload } }: ComputeSubject): Judgement {
  return unknown(
    `No readable AKS cluster answers to ${workload.cluster}, so its node pools are not known.`,
    `Microsoft.ContainerService/managedClusters/read in the subscription that holds ${workload.cluster}, or its resourceId in the configuration`,
  );
}

/** For clusters that make nodes without an agent pool: what they could make is written in Karpenter's NodePools. */
export function provisioningUnknown(message: string, { context: { workload } }: ComputeSubject): Judgement {
  return unknown(
    `${message} The cluster provisions nodes by itself, so one could still appear.`,
    `list nodepools.karpenter.sh in cluster ${workload.cluster}, which is not read`,
  );
}
