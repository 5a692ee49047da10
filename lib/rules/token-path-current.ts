import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import { valueOf } from "../inventory/lookup.ts";
import { seenInPod } from "../judging/seen-in-pod.ts";
import { atRisk, broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";

/** Up to version 1.5 of the webhook; since 1.6 it is `/var/run/secrets/azure/wi`. */
const oldPath = "/var/run/secrets/azure/tokens";

/**
 * The token's place belongs to the webhook, and changed with its version. A file that is mounted by a part is never
 * renewed. https://kubernetes.io/docs/concepts/storage/projected-volumes/
 */
export const tokenPathCurrent = defineRule<IdentitySubject>({
  id: "token-path-current",
  description: "The program must read its token where it is mounted, and where it is renewed.",
  requires: (subject) => (spellsOldPath(subject) ? [subject.context.pods] : []),
  judge(subject) {
    if (subject.projectsOwnToken) return judgeOwn(subject);
    if (spellsOldPath(subject)) return judgeSpelled(subject);
    return intact("No container spells out where the token is.");
  },
  fix: ({ projectsOwnToken, context: { workload } }) => ({
    az: null,
    terraform: null,
    kubectl: [
      `kubectl -n ${workload.namespace} edit ${workload.kind.toLowerCase()} ${workload.name}`,
      projectsOwnToken
        ? "#   mount the token's volume whole, without subPath"
        : "#   read the path from $AZURE_FEDERATED_TOKEN_FILE in place of writing it out",
    ].join("\n"),
    docs: "https://learn.microsoft.com/azure/aks/workload-identity-overview",
  }),
});

function spellsOldPath({ projectsOwnToken, context: { workload } }: IdentitySubject): boolean {
  return !projectsOwnToken && workload.template.containers.some(({ spellsOldTokenPath }) => spellsOldTokenPath);
}

function judgeOwn({ context: { workload } }: IdentitySubject): Judgement | null {
  const part = workload.template.volumes.find(
    (volume) => volume.kind === "ServiceAccountToken" && volume.isMountedBySubPath,
  );
  if (part === undefined) return null;
  const path = templatePath(workload.kind, "spec.containers[].volumeMounts[].subPath");
  return atRisk(
    `The token's volume ${part.volume} is mounted by subPath, so the file is not renewed. When the token ends, so does the sign-in (AADSTS700024).`,
    [seenInWorkload("found", part.volume, workload, path)],
  );
}

function judgeSpelled({ context: { workload, pods } }: IdentitySubject): Judgement {
  const living = valueOf(pods) ?? [];
  const path = templatePath(workload.kind, "spec.containers[].args");
  const spelled = seenInWorkload("found", oldPath, workload, path);
  const moved = living.find(({ identity }) => identity?.mountedAt != null && identity.mountedAt !== oldPath);
  if (moved !== undefined) {
    return broken(
      `A container reads its token where the webhook mounts it no more. It has been elsewhere since version 1.6.`,
      [seenInPod("expected", placeIn(moved), moved, "spec.containers[].volumeMounts[].mountPath"), spelled],
    );
  }
  if (living.some(({ identity }) => identity?.mountedAt === oldPath)) {
    return atRisk(
      `A container reads its token from ${oldPath}, where the running pods have it. A webhook of version 1.6 mounts it elsewhere in the next ones.`,
      [spelled],
    );
  }
  return unknown(
    `A container reads its token from ${oldPath}. Where this cluster's webhook mounts it is not seen.`,
    `a running pod of ${workload.name} that was given a token`,
    [spelled],
  );
}

const placeIn = ({ identity }: Pod) => identity?.mountedAt ?? "another place";
