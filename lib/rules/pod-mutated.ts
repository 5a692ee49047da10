import { type Observation } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { restartCommand, seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { identityBindingAnnotationKey, useLabel } from "../bridges/workload-identity-names.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import { valueOf } from "../inventory/lookup.ts";
import { isKeptFromWebhook } from "../judging/kept-from-webhook.ts";
import { namesOf, seenInPod } from "../judging/seen-in-pod.ts";
import { staleValueIn } from "../judging/stale-value.ts";
import { atRisk, broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";

/**
 * A pod keeps what it was given when it was made: no later change of label, annotation or webhook reaches it.
 * https://azure.github.io/azure-workload-identity/docs/installation/mutating-admission-webhook.html
 */
export const podMutated = defineRule<IdentitySubject>({
  id: "pod-mutated",
  description: "The running pods must hold the token and the client id that the ServiceAccount names now.",
  requires: ({ context, serviceAccount }) => [context.pods, serviceAccount],
  judge(subject) {
    const { workload, pods } = subject.context;
    const living = valueOf(pods) ?? [];
    if (living.length === 0) return null;
    if (workload.template.labels[useLabel] !== "true" && !subject.projectsOwnToken) return null;
    const bare = living.filter((pod) => pod.identity === null);
    if (bare.length > 0) return judgeBare(subject, bare, living);
    return (
      judgeAccounts(subject, living) ??
      judgeValues(subject, living) ??
      judgeBinding(subject, living) ??
      judgeNodes(subject, living)
    );
  },
  fix(subject) {
    const { workload } = subject.context;
    const kept = isKeptFromWebhook(subject) ? valueOf(subject.webhook)?.webhook : undefined;
    return {
      az: null,
      terraform: null,
      kubectl:
        kept === undefined
          ? restartCommand(workload)
          : `kubectl label mutatingwebhookconfiguration ${kept.name} admissions.enforcer/disabled=true   # or move the workload out of kube-system\n${restartCommand(workload)}`,
      docs: "https://azure.github.io/azure-workload-identity/docs/troubleshooting.html",
    };
  },
});

function judgeBare(subject: IdentitySubject, bare: readonly Pod[], living: readonly Pod[]): Judgement {
  const { workload } = subject.context;
  const evidence = bare.slice(0, 3).map((pod) => token(pod));
  const names = namesOf(bare);
  if (bare.length < living.length) {
    return atRisk(
      `${bare.length} of ${living.length} pods were given no token (${names}); the others have one.`,
      evidence,
    );
  }
  const because = isKeptFromWebhook(subject)
    ? "AKS keeps its own namespaces from webhooks that it did not install. New pods will have none either."
    : "They were made before the label or while the webhook was away. New pods will have one.";
  return broken(`No pod of ${workload.name} was given a token (${names}). ${because}`, evidence);
}

/** During a rollout, or after one that got stuck, the pods are not yet who the template says. */
function judgeAccounts({ context: { workload } }: IdentitySubject, living: readonly Pod[]): Judgement | null {
  const { serviceAccountName } = workload.template;
  const former = living.filter((pod) => pod.serviceAccountName !== serviceAccountName);
  const [first] = former;
  if (first === undefined) return null;
  const path = "spec.serviceAccountName";
  return atRisk(
    `${namesOf(former)} still run${former.length === 1 ? "s" : ""} as ServiceAccount ${first.serviceAccountName}, while the template names another. The rollout has not come to its end.`,
    [
      seenInWorkload("expected", serviceAccountName, workload, templatePath(workload.kind, path)),
      seenInPod("found", first.serviceAccountName, first, path),
    ],
  );
}

function judgeValues(subject: IdentitySubject, living: readonly Pod[]): Judgement | null {
  const stale = staleValueIn(subject, living);
  if (stale === null) return null;
  const { what, expected, pods, path, valueIn } = stale;
  return atRisk(
    `${namesOf(pods)} still present${pods.length === 1 ? "s" : ""} the ${what} from before the annotation changed. A restart will take up the new one.`,
    [expected, ...pods.slice(0, 3).map((pod) => seenInPod("found", valueIn(pod), pod, path))],
  );
}

/** A webhook that does not know of identity bindings passes the annotation by. */
function judgeBinding({ context: { workload }, usesIdentityBinding }: IdentitySubject, living: readonly Pod[]) {
  const asked = workload.template.annotations[identityBindingAnnotationKey];
  if (asked?.toLowerCase() !== "true" || usesIdentityBinding) return null;
  const path = templatePath(workload.kind, `metadata.annotations["${identityBindingAnnotationKey}"]`);
  return atRisk(
    `The template asks for an identity binding, but the pods were given an ordinary token. They are from before the annotation, or the webhook is older than 1.6. The next pods may sign in otherwise than these.`,
    [seenInWorkload("expected", asked, workload, path), ...audiencesOf(living)],
  );
}

function audiencesOf(living: readonly Pod[]): Observation[] {
  const path = "spec.volumes[].projected.sources[].serviceAccountToken.audience";
  return living.slice(0, 1).map((pod) => seenInPod("found", pod.identity?.audience ?? null, pod, path));
}

function judgeNodes({ context: { workload } }: IdentitySubject, living: readonly Pod[]): Judgement {
  const { serviceAccountName, nodeSelector } = workload.template;
  if (nodeSelector["type"] === "virtual-kubelet") {
    return unknown(
      "The pods run on virtual nodes, where AKS does not support workload identity. Whether their token arrives cannot be seen from here.",
      "pods on a node pool of virtual machines",
      [seenInWorkload("node selector", "virtual-kubelet", workload, templatePath(workload.kind, "spec.nodeSelector"))],
    );
  }
  const count = living.length === 1 ? "The pod holds" : `All ${living.length} pods hold`;
  return intact(`${count} a token for ${serviceAccountName}.`, living.slice(0, 3).map(token));
}

function token(pod: Pod): Observation {
  return seenInPod(
    "token file",
    pod.identity?.tokenFile ?? null,
    pod,
    "spec.containers[].env[AZURE_FEDERATED_TOKEN_FILE]",
  );
}
