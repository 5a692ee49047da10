import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { valueOf } from "../inventory/lookup.ts";
import { atRisk, type Judgement } from "../rules/rule.ts";
import { wantsPods } from "./wants-pods.ts";

/**
 * What keeps new pods off every node does not drive away those that run, and is no break while none is wanted.
 * https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
 */
export function whilePodsStand(subject: ComputeSubject, judgement: Judgement): Judgement {
  const { workload } = subject.context;
  if (judgement.verdict !== "broken") return judgement;
  const { message, evidence } = judgement;
  if (!wantsPods(workload)) return atRisk(`${message} ${workload.name} wants no pods at the moment.`, evidence);
  return haveAllPlaces(subject) ? atRisk(`${message} Those that run stay where they are.`, evidence) : judgement;
}

function haveAllPlaces({ context: { workload, pods } }: ComputeSubject): boolean {
  const living = valueOf(pods) ?? [];
  return (
    living.length > 0 && living.length >= (workload.replicas ?? 1) && living.every(({ phase }) => phase === "Running")
  );
}
