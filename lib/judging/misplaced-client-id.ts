import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { clientIdAnnotationKey, identityPrefix } from "../bridges/workload-identity-names.ts";
import { valueOf } from "../inventory/lookup.ts";

/** A client id that was written down where the webhook does not read it. */
export interface MisplacedClientId {
  /** As one or two sentences without the last full stop. */
  readonly says: string;
  readonly evidence: readonly Observation[];
}

export function misplacedClientId(subject: IdentitySubject): MisplacedClientId | undefined {
  return misspelt(subject) ?? onAnotherObject(subject);
}

const likeClientId = /client.?id/i;

function misspelt({ serviceAccount }: IdentitySubject): MisplacedClientId | undefined {
  const account = valueOf(serviceAccount);
  if (account === undefined) return undefined;
  const seen = (label: string, value: string, field: string) =>
    seenInCluster(label, value, "serviceAccounts", "ServiceAccount", account, field);
  for (const field of ["annotations", "labels"] as const) {
    const isRight = (key: string) => field === "annotations" && key === clientIdAnnotationKey;
    const typo = Object.keys(account[field]).find((key) => !isRight(key) && likeClientId.test(key));
    if (typo === undefined) continue;
    const says =
      typo === clientIdAnnotationKey
        ? `The client id is a label of ServiceAccount ${account.name}. The webhook reads it among the annotations`
        : `The client id of ServiceAccount ${account.name} stands under ${typo}. The webhook reads ${clientIdAnnotationKey}`;
    return {
      says,
      evidence: [
        seen("expected", clientIdAnnotationKey, "metadata.annotations"),
        seen("found", typo, `metadata.${field}`),
      ],
    };
  }
  return undefined;
}

/** The webhook reads this one from the ServiceAccount only. */
function onAnotherObject({
  context: { workload },
  serviceAccountName,
}: IdentitySubject): MisplacedClientId | undefined {
  const path = `metadata.annotations["${clientIdAnnotationKey}"]`;
  const places = [
    [workload.template.annotations, "the pod template", templatePath(workload.kind, path)],
    [workload.annotations, `${workload.kind} ${workload.name}`, path],
  ] as const;
  const place = places.find(([annotations]) => likeClientId.test(Object.keys(annotations).join(identityPrefix)));
  if (place === undefined) return undefined;
  const [annotations, where, found] = place;
  const value = annotations[clientIdAnnotationKey] ?? null;
  return {
    says: `${clientIdAnnotationKey} stands on ${where}. The webhook reads it from ServiceAccount ${serviceAccountName} only`,
    evidence: [seenInWorkload("found", value, workload, found)],
  };
}
