import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { describeCandidate, seenInPool, seenOnNode } from "../bridges/observe-placement.ts";
import { formatTaint } from "../scheduling/parse-taint.ts";
import type { Candidate } from "../scheduling/placement.ts";
import { settling, unknown, type Judgement } from "../rules/rule.ts";

const patienceInMinutes = 10;

/** Only taints of nodes that are not yet prepared keep the pods away. */
export function isInitializing({ placement }: ComputeSubject): boolean {
  return placement.open.length === 0 && heldNode(placement.fitting) !== undefined;
}

/**
 * An initialization taint is taken away by whatever prepares the node, and nothing tells what that is.
 * https://learn.microsoft.com/azure/aks/use-node-taints
 */
export function judgeInitializing(subject: ComputeSubject): Judgement | undefined {
  const held = isInitializing(subject) ? heldNode(subject.placement.fitting) : undefined;
  if (held?.node === undefined) return undefined;
  const taints = held.initializing.map(formatTaint).join(", ");
  const evidence = [
    seenOnNode("taint", taints, held.node, "spec.taints"),
    ...(held.pool === undefined
      ? []
      : seenInPool("goes by itself", taints, subject, held.pool, "nodeInitializationTaints")),
  ];
  if (isYoung(subject, held)) {
    return settling(`Node ${held.node.name} is new and still has a taint that goes when it is prepared.`, evidence);
  }
  return unknown(
    `Node ${held.node.name} of ${describeCandidate(held)} still has a taint that should have gone when it was prepared.`,
    `whether whatever takes ${taints} off new nodes is at work`,
    evidence,
  );
}

const heldNode = (candidates: readonly Candidate[]) => candidates.find(({ initializing }) => initializing.length > 0);

/** A node that does not tell its age passes for a new one. */
function isYoung({ nodesReadAt }: ComputeSubject, { node }: Candidate): boolean {
  if (node === undefined || node.createdAt === null) return true;
  return Date.parse(nodesReadAt) - Date.parse(node.createdAt) < patienceInMinutes * 60_000;
}
