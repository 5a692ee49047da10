import type { ComputeSubject } from "../bridges/compute-subject.ts";
import { seenInCluster } from "../bridges/evidence.ts";
import { isGated, pendingPodsOf, seenBySchedulerOn, type PendingPod } from "../bridges/pending-pods.ts";
import type { Node } from "../inventory/kubernetes/node.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import { valueOf, type Lookup } from "../inventory/lookup.ts";
import { nodeLabelsMatch } from "./node-labels-match.ts";
import { nodePoolCapacity } from "./node-pool-capacity.ts";
import { nodePoolExists } from "./node-pool-exists.ts";
import { nodePoolRunning } from "./node-pool-running.ts";
import { nodeTaintsTolerated } from "./node-taints-tolerated.ts";
import { atRisk, broken, defineRule, intact, settling, unknown, type Judgement } from "./rule.ts";
import { wantsPods } from "../judging/wants-pods.ts";

/** What the scheduler made of it all. https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-conditions */
export const podsScheduled = defineRule<ComputeSubject>({
  id: "pods-scheduled",
  description: "Every pod of the workload must have a node, and that node must be ready.",
  requires(subject) {
    if (!wantsPods(subject.context.workload)) return [];
    return pendingPodsOf(subject).length > 0 ? unreadBefore(subject) : [subject.context.pods, subject.nodes];
  },
  judge(subject) {
    const { workload, pods: lookup } = subject.context;
    const pods = valueOf(lookup) ?? [];
    if (!wantsPods(workload) || pods.length === 0) return null;
    const pending = pendingPodsOf(subject);
    const [first] = pending;
    if (first !== undefined) return judgePending(subject, first, whoWaits(subject, pending, pods));
    const gated = pods.find(isGated);
    if (gated !== undefined) {
      return unknown(
        `${gated.name} is held back by a scheduling gate.`,
        "what the controller behind the gate waits for",
      );
    }
    if (pods.some(({ nodeName }) => nodeName === null)) {
      return settling(`The scheduler has not looked at every pod of ${workload.name} yet.`);
    }
    return judgePlaced(subject, pods);
  },
  fix: ({ context: { workload } }) => ({
    az: null,
    terraform: null,
    kubectl: `kubectl -n ${workload.namespace} get pods --field-selector status.phase=Pending\nkubectl -n ${workload.namespace} describe pod <pod>`,
    docs: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/availability-performance/troubleshoot-pod-scheduler-errors",
  }),
});

function whoWaits({ context: { workload } }: ComputeSubject, pending: readonly Pod[], pods: readonly Pod[]): string {
  return pods.length === 1
    ? `The pod of ${workload.name} has`
    : `${pending.length} of ${pods.length} pods of ${workload.name} have`;
}

const earlierJoints = [nodePoolExists, nodePoolRunning, nodeLabelsMatch, nodeTaintsTolerated, nodePoolCapacity];

function judgePending(subject: ComputeSubject, pod: PendingPod, who: string): Judgement {
  const evidence = [seenBySchedulerOn(pod)];
  const earlier = earlierJoints.map((rule) => ({ id: rule.id, verdict: verdictOf(rule, subject) }));
  const cause = earlier.find(({ verdict }) => verdict === "broken");
  if (cause !== undefined) return broken(`${who} no node, because of ${cause.id}.`, evidence);
  const passing = earlier.find(({ verdict }) => verdict === "settling");
  if (passing !== undefined) return settling(`${who} no node yet: ${passing.id} is settling.`, evidence);
  return broken(
    `${who} no node. The scheduler says: ${pod.unschedulable.message || pod.unschedulable.reason}`,
    evidence,
  );
}

/** What keeps an earlier joint from telling whether the pod waits for good, unless another one tells. */
function unreadBefore(subject: ComputeSubject): readonly Lookup<unknown>[] {
  if (earlierJoints.some((rule) => verdictOf(rule, subject) === "broken")) return [];
  return earlierJoints.flatMap((rule) => rule.requires(subject)).filter(({ state }) => state === "unread");
}

function verdictOf(rule: (typeof earlierJoints)[number], subject: ComputeSubject) {
  const isReadable = rule.requires(subject).every(({ state }) => state !== "unread");
  return isReadable ? rule.judge(subject)?.verdict : undefined;
}

function judgePlaced({ nodes, context: { workload } }: ComputeSubject, pods: readonly Pod[]): Judgement {
  const ready = readyNames(valueOf(nodes) ?? []);
  const stranded = pods.filter(({ nodeName }) => nodeName !== null && !ready.has(nodeName));
  const used = new Set(pods.map(({ nodeName }) => nodeName)).size;
  const [first] = stranded;
  const who = pods.length === 1 ? `The pod of ${workload.name} is` : `All ${pods.length} pods of ${workload.name} are`;
  if (first === undefined) return intact(`${who} on ${used === 1 ? "a ready node" : `${used} ready nodes`}.`);
  const evidence = [seenInCluster("node that is not ready", first.nodeName, "pods", "Pod", first, "spec.nodeName")];
  if (stranded.length < pods.length) {
    return atRisk(
      `${stranded.length} of ${pods.length} pods of ${workload.name} are on nodes that are not ready.`,
      evidence,
    );
  }
  return unknown(
    `Every pod of ${workload.name} is on a node that is not ready. Whether any of them still runs cannot be told.`,
    `the state of node ${first.nodeName}, which its kubelet does not report`,
    evidence,
  );
}

const readyNamesOf = new WeakMap<readonly Node[], ReadonlySet<string>>();

/** All workloads of a cluster share one list of nodes. */
function readyNames(nodes: readonly Node[]): ReadonlySet<string> {
  let names = readyNamesOf.get(nodes);
  if (names === undefined) {
    names = new Set(nodes.filter(({ isReady }) => isReady).map(({ name }) => name));
    readyNamesOf.set(nodes, names);
  }
  return names;
}
