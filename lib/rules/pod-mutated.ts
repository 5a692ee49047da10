import { seenInCluster } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { restartCommand } from "../bridges/observe-workload.ts";
import { useLabel } from "../bridges/workload-identity-names.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import { valueOf } from "../inventory/lookup.ts";
import { isSameGuid } from "../text/guid.ts";
import { atRisk, broken, defineRule, intact, type Judgement } from "./rule.ts";

/**
 * A pod keeps what it was given when it was made: no later change of label, annotation or webhook reaches it.
 * https://azure.github.io/azure-workload-identity/docs/installation/mutating-admission-webhook.html
 */
export const podMutated = defineRule<IdentitySubject>({
  id: "pod-mutated",
  description: "The running pods must hold the token and the client id that the ServiceAccount names now.",
  requires: ({ context }) => [context.pods],
  judge(subject) {
    const { workload, pods } = subject.context;
    const living = valueOf(pods) ?? [];
    if (living.length === 0) return null;
    if (workload.template.labels[useLabel] !== "true" && !subject.projectsOwnToken) return null;
    const bare = living.filter((pod) => pod.identity === null);
    if (bare.length > 0) return judgeBare(subject, bare, living);
    return judgeClientIds(subject, living);
  },
  fix: ({ context: { workload } }) => ({
    az: null,
    terraform: null,
    kubectl: restartCommand(workload),
    docs: "https://azure.github.io/azure-workload-identity/docs/troubleshooting.html",
  }),
});

function judgeBare({ context }: IdentitySubject, bare: readonly Pod[], living: readonly Pod[]): Judgement {
  const evidence = bare.slice(0, 3).map((pod) => token(pod));
  const names = namesOf(bare);
  if (bare.length === living.length) {
    return broken(
      `No pod of ${context.workload.name} was given a token (${names}): they were made before the label or while the webhook was away. New pods will have one.`,
      evidence,
    );
  }
  return atRisk(
    `${bare.length} of ${living.length} pods were given no token (${names}); the others have one.`,
    evidence,
  );
}

function judgeClientIds({ clientId, context }: IdentitySubject, living: readonly Pod[]): Judgement {
  const stale = clientId.from === "annotation" ? living.filter((pod) => holdsOther(pod, clientId.value)) : [];
  if (clientId.from === "annotation" && stale.length > 0) {
    return atRisk(
      `${namesOf(stale)} still present${stale.length === 1 ? "s" : ""} the client id from before the annotation changed; a restart will take up the new one.`,
      [
        { ...clientId.observation, label: "expected" },
        ...stale
          .slice(0, 3)
          .map((pod) =>
            seenInPod("found", pod.identity?.clientId ?? null, pod, "spec.containers[].env[AZURE_CLIENT_ID]"),
          ),
      ],
    );
  }
  const count = living.length === 1 ? "The pod holds" : `All ${living.length} pods hold`;
  return intact(`${count} a token for ${context.workload.template.serviceAccountName}.`, living.slice(0, 3).map(token));
}

function holdsOther({ identity }: Pod, clientId: string): boolean {
  return identity?.clientId != null && !isSameGuid(identity.clientId, clientId.trim());
}

function namesOf(pods: readonly Pod[]): string {
  const names = pods
    .slice(0, 3)
    .map(({ name }) => name)
    .join(", ");
  return pods.length > 3 ? `${names} and ${pods.length - 3} more` : names;
}

function token(pod: Pod) {
  return seenInPod(
    "token file",
    pod.identity?.tokenFile ?? null,
    pod,
    "spec.containers[].env[AZURE_FEDERATED_TOKEN_FILE]",
  );
}

function seenInPod(label: string, value: string | null, pod: Pod, path: string) {
  return seenInCluster(label, value, "pods", "Pod", pod, path);
}
