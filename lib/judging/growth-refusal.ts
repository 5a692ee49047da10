import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { PendingPod } from "../bridges/pending-pods.ts";
import type { ClusterEvent } from "../inventory/kubernetes/cluster-event.ts";
import { valueOf } from "../inventory/lookup.ts";
import { unknown, type Judgement } from "../rules/rule.ts";

/** Whoever makes nodes has said that it makes none for a pod. */
export interface Refusal {
  readonly by: "autoscaler" | "karpenter";
  /** It would, but Azure gave it no machine the last time: out of quota, stock or addresses. It tries again. */
  readonly isBackoff: boolean;
  readonly seen: Observation;
}

/** The autoscaler's and Karpenter's words about a waiting pod, as far as events could be read. */
export function refusalOf({ refusals }: ComputeSubject, pod: PendingPod, by: Refusal["by"]): Refusal | undefined {
  const event = (valueOf(refusals) ?? []).find(
    ({ about, reason }) => about.name === pod.name && speakerOf(reason) === by,
  );
  return (
    event && { by, isBackoff: /in backoff after failed scale-up/.test(event.message), seen: seenRefusal(by, event) }
  );
}

function speakerOf(reason: string): Refusal["by"] {
  return reason === "NotTriggerScaleUp" ? "autoscaler" : "karpenter";
}

function seenRefusal(by: Refusal["by"], event: ClusterEvent): Observation {
  return seenInCluster(by, event.message, "events", "Event", event, "message");
}

/** Azure's reason stands in logs that are not read. */
export function judgeBackoff(pod: PendingPod, refusal: Refusal): Judgement {
  return unknown(
    `The autoscaler tried to add a node for ${pod.name} and Azure gave none; it waits before it tries again.`,
    "why Azure gave no machine (quota, stock of the size, addresses): the activity log of the node resource group",
    [refusal.seen],
  );
}

/** Its labels and taints fit, so it is about something that is not evaluated here: sizes, zones, daemons. */
export function judgeKarpenterRefusal(pod: PendingPod, refusal: Refusal): Judgement {
  return unknown(
    `A NodePool fits ${pod.name} by its labels and taints, and Karpenter still made no node for it.`,
    `what Karpenter says by now: kubectl -n ${pod.namespace} describe pod ${pod.name}`,
    [refusal.seen],
  );
}
