import { seenInCluster } from "../bridges/evidence.ts";
import { presentIdentity, type PresentedIdentity, type StatedClientId } from "../bridges/presented-identity.ts";
import { findManagedCluster } from "../bridges/workload-context.ts";
import { credentialFix } from "../fixes/credential-fix.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { kedaOperatorByCluster } from "../inventory/keys.ts";
import { objectRef } from "../inventory/kubernetes/kubernetes-object.ts";
import type { TriggerAuthentication } from "../inventory/kubernetes/trigger-authentication.ts";
import { judgeTrust } from "../judging/judge-trust.ts";
import { defineFindingRule } from "./finding.ts";

/**
 * KEDA asks Azure with the token of its own operator, whatever it scales.
 * https://keda.sh/docs/latest/authentication-providers/azure-ad-workload-identity/
 */
export const kedaTriggerTrusted = defineFindingRule({
  id: "keda-trigger-trusted",
  description: "The identity of a KEDA trigger must trust the ServiceAccount of the KEDA operator.",
  find: (index) =>
    (["triggerAuthentications", "clusterTriggerAuthentications"] as const).flatMap((collection) =>
      index.all(collection).flatMap((trigger) => judge(trigger, collection, index) ?? []),
    ),
});

type Collection = "triggerAuthentications" | "clusterTriggerAuthentications";

function judge(trigger: TriggerAuthentication, collection: Collection, index: InventoryIndex) {
  const [operator, another] = index.having("deployments", kedaOperatorByCluster, trigger.cluster);
  if (operator === undefined || another !== undefined) return undefined;
  const presented = presentIdentity(index, {
    cluster: trigger.cluster,
    aks: findManagedCluster(index, trigger.cluster),
    namespace: operator.namespace,
    serviceAccountName: operator.template.serviceAccountName,
    clientId: statedBy(trigger, collection),
  });
  return isUntrusted(presented) ? describe(trigger, presented) : undefined;
}

function statedBy(trigger: TriggerAuthentication, collection: Collection): StatedClientId | null {
  if (trigger.identityId === null) return null;
  const path = "spec.podIdentity.identityId";
  const observation = seenInCluster("client id", trigger.identityId, collection, trigger.kind, trigger, path);
  return { value: trigger.identityId, observation };
}

/** Only where the identity, its credentials and the cluster's issuer were read in full. */
function isUntrusted({ identity, credentials, aks, trust }: PresentedIdentity): boolean {
  const isRead = [identity, credentials, aks].every(({ state }) => state === "found");
  return isRead && (trust.answer === "untrusted" || trust.answer === "issuer-off");
}

function describe(trigger: TriggerAuthentication, presented: PresentedIdentity) {
  const { message, evidence } = judgeTrust(presented, "The KEDA operator");
  return {
    severity: "error" as const,
    resource: { type: `keda.sh/${trigger.kind}`, id: objectRef(trigger.kind, trigger) },
    message: `${trigger.kind} ${trigger.name} signs in with the operator's token, not with that of what it scales. ${message}`,
    evidence,
    fix: credentialFix(presented),
  };
}
