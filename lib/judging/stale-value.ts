import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { expirationAnnotationKey } from "../bridges/workload-identity-names.ts";
import type { InjectedIdentity, Pod } from "../inventory/kubernetes/pod.ts";
import { valueOf } from "../inventory/lookup.ts";
import { isSameGuid } from "../text/guid.ts";

/** What pods were given when they were made, and would be given otherwise today. Told by values: times say nothing. */
export interface StaleValue {
  readonly what: string;
  readonly expected: Observation;
  readonly pods: readonly Pod[];
  readonly path: string;
  readonly valueIn: (pod: Pod) => string | null;
}

interface Given {
  readonly what: string;
  readonly value: string;
  readonly observation: Observation;
  readonly path: string;
  readonly of: (identity: InjectedIdentity) => string | null;
}

export function staleValueIn(subject: IdentitySubject, living: readonly Pod[]): StaleValue | null {
  for (const { what, value, observation, path, of } of givenTo(subject)) {
    const valueIn = ({ identity }: Pod) => (identity === null ? null : of(identity));
    const pods = living.filter((pod) => {
      const held = valueIn(pod);
      return held !== null && !isSameGuid(held, value.trim());
    });
    if (pods.length > 0) return { what, expected: { ...observation, label: "expected" }, pods, path, valueIn };
  }
  return null;
}

/** What annotations say now. A variable of the template is the pods' own already. */
function givenTo(subject: IdentitySubject): readonly Given[] {
  const { clientId, tenant } = subject;
  const given: Given[] = [];
  if (clientId.from === "annotation") {
    const path = "spec.containers[].env[AZURE_CLIENT_ID]";
    given.push({ ...clientId, what: "client id", path, of: (identity) => identity.clientId });
  }
  if (tenant.from === "annotation" && tenant.value !== "") {
    const path = "spec.containers[].env[AZURE_TENANT_ID]";
    given.push({ ...tenant, what: "tenant", path, of: (identity) => identity.tenantId });
  }
  const expiration = expirationOf(subject);
  return expiration === undefined || subject.projectsOwnToken ? given : [...given, expiration];
}

function expirationOf({ context: { workload }, serviceAccount }: IdentitySubject): Given | undefined {
  const common = {
    what: "token's lifetime",
    path: "spec.volumes[].projected.sources[].serviceAccountToken.expirationSeconds",
    of: ({ expirationSeconds }: InjectedIdentity) => (expirationSeconds === null ? null : String(expirationSeconds)),
  };
  const path = `metadata.annotations["${expirationAnnotationKey}"]`;
  const own = workload.template.annotations[expirationAnnotationKey];
  if (own !== undefined) {
    const observation = seenInWorkload("lifetime", own, workload, templatePath(workload.kind, path));
    return { ...common, value: own, observation };
  }
  const account = valueOf(serviceAccount);
  const value = account?.annotations[expirationAnnotationKey];
  if (account === undefined || value === undefined) return undefined;
  const observation = seenInCluster("lifetime", value, "serviceAccounts", "ServiceAccount", account, path);
  return { ...common, value, observation };
}
