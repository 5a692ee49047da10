import { azPlace } from "../fixes/az-place.ts";
import type { ClientIdClaim } from "../bridges/client-id-claim.ts";
import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { restartCommand } from "../bridges/observe-workload.ts";
import { clientIdAnnotationKey } from "../bridges/workload-identity-names.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { EnvSource } from "../inventory/kubernetes/pod-template.ts";
import { valueOf } from "../inventory/lookup.ts";
import { explainClientId } from "../judging/explain-client-id.ts";
import { misplacedClientId } from "../judging/misplaced-client-id.ts";
import { isSameGuid } from "../text/guid.ts";
import { broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";

/**
 * The webhook hands the annotation's value to the pod as AZURE_CLIENT_ID, verbatim.
 * https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html
 */
export const clientIdAnnotation = defineRule<IdentitySubject>({
  id: "client-id-annotation",
  description: "The ServiceAccount must name the identity's client id (or the container must, in AZURE_CLIENT_ID).",
  // That a GUID is no object id is known only once no identity can be it.
  requires: ({ clientId, serviceAccount, identity }) =>
    clientId.from === "unread"
      ? [serviceAccount]
      : "value" in clientId && explainClientId(clientId.value) === undefined
        ? [identity]
        : [],
  judge(subject) {
    const { clientId } = subject;
    switch (clientId.from) {
      case "annotation":
      case "env":
        return judgeValue(subject, clientId.value, clientId.observation);
      case "hidden":
        return unknown(`AZURE_CLIENT_ID ${clientId.why}.`, "the client id, as an annotation of the ServiceAccount", [
          clientId.observation,
        ]);
      case "nowhere":
        return judgeNowhere(subject, clientId.envFrom);
      case "unread":
        return null;
    }
  },
  fix({ identity, mistakenForClientId, serviceAccountName, target, context: { workload } }) {
    const wanted = valueOf(identity) ?? mistakenForClientId;
    const place = azPlace(wanted);
    const clientId = wanted?.clientId ?? "<client-id>";
    return {
      az: `az identity show ${place} --name ${wanted?.name ?? "<identity>"} --query clientId --output tsv`,
      terraform: `output "client_id" { value = azurerm_user_assigned_identity.<${wanted?.name ?? target.name}>.client_id } # not principal_id, not id`,
      kubectl: [
        `kubectl -n ${workload.namespace} annotate serviceaccount ${serviceAccountName} ${clientIdAnnotationKey}=${clientId} --overwrite`,
        restartCommand(workload),
      ].join("\n"),
      docs: "https://learn.microsoft.com/azure/aks/workload-identity-overview#service-account-annotations",
    };
  },
});

function judgeValue(
  { clientId: claim, mistakenForClientId }: IdentitySubject,
  value: string,
  observation: Observation,
) {
  const wrong = explainClientId(value);
  if (wrong !== undefined) {
    return broken(`The client id ${wrong}. Entra will not find an application by it (AADSTS700016).`, [
      { ...observation, label: "found" },
    ]);
  }
  if (mistakenForClientId !== undefined) {
    const { name, clientId, id } = mistakenForClientId;
    const expected = seenInAzure(
      "expected",
      clientId,
      "userAssignedIdentities",
      mistakenForClientId,
      "properties.clientId",
      subscriptionScope(id) ?? "/",
    );
    return broken(`The object id of ${name} stands where its client id belongs (AADSTS700016).`, [
      expected,
      { ...observation, label: "found" },
    ]);
  }
  return intact(`The pods will present the client id ${value}${overriding(claim)}.`, [observation]);
}

function overriding(claim: ClientIdClaim): string {
  const overridden = claim.from === "env" ? claim.overridden : undefined;
  if (overridden === undefined || !("value" in claim) || isSameGuid(overridden, claim.value)) return "";
  return `, which their template sets; the annotation of the ServiceAccount says ${overridden}, and does not count`;
}

/** Nothing under the right name. Somewhere else counts as a slip only where nothing else can bring the variable. */
function judgeNowhere(subject: IdentitySubject, envFrom: readonly EnvSource[]): Judgement | null {
  const account = valueOf(subject.serviceAccount);
  if (account === undefined) return null;
  const missing = `the annotation ${clientIdAnnotationKey} on ServiceAccount ${account.namespace}/${account.name}`;
  const misplaced = misplacedClientId(subject);
  const [source] = envFrom;
  if (source !== undefined) {
    const says = misplaced === undefined ? `ServiceAccount ${account.name} names no client id` : misplaced.says;
    return unknown(
      `${says}. ${source.kind} ${source.name}, whose values are not read, may bring one.`,
      missing,
      misplaced?.evidence ?? [],
    );
  }
  if (misplaced !== undefined) return broken(`${misplaced.says}.`, misplaced.evidence);
  return unknown(
    `ServiceAccount ${account.name} names no client id, so the pods get none; the program may bring its own.`,
    missing,
  );
}
