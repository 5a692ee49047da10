import { azPlace } from "../fixes/az-place.ts";
import { seenInAzure, seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { restartCommand } from "../bridges/observe-workload.ts";
import { clientIdAnnotationKey } from "../bridges/workload-identity-names.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import { valueOf } from "../inventory/lookup.ts";
import { isGuid } from "../text/guid.ts";
import { broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";

/**
 * The webhook hands the annotation's value to the pod as AZURE_CLIENT_ID, verbatim.
 * https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html
 */
export const clientIdAnnotation = defineRule<IdentitySubject>({
  id: "client-id-annotation",
  description: "The ServiceAccount must name the identity's client id (or the container must, in AZURE_CLIENT_ID).",
  requires: ({ clientId, serviceAccount }) => (clientId.from === "unread" ? [serviceAccount] : []),
  judge(subject) {
    const { clientId } = subject;
    switch (clientId.from) {
      case "annotation":
      case "env":
        return judgeValue(subject, clientId.value, clientId.observation);
      case "hidden":
        return unknown(
          "AZURE_CLIENT_ID comes from a Secret or ConfigMap, whose values are not read.",
          "the client id, as an annotation of the ServiceAccount",
          [clientId.observation],
        );
      case "nowhere":
        return judgeNowhere(subject);
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

function judgeValue({ mistakenForClientId }: IdentitySubject, value: string, observation: Observation): Judgement {
  if (value !== value.trim()) {
    return broken(`The client id "${value}" has blanks around it, which are passed on as they are.`, [
      { ...observation, label: "found" },
    ]);
  }
  if (!isGuid(value)) {
    const kind = value.startsWith("/") ? "is a resource id" : "is no GUID";
    return broken(`The client id "${value}" ${kind}; Entra will not find an application by it (AADSTS700016).`, [
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
    return broken(`${value} is the object id of ${name}; its client id belongs here (AADSTS700016).`, [
      expected,
      { ...observation, label: "found" },
    ]);
  }
  return intact(`The pods will present the client id ${value}.`, [observation]);
}

function judgeNowhere({ serviceAccount }: IdentitySubject): Judgement | null {
  const account = valueOf(serviceAccount);
  if (account === undefined) return null;
  const typo = Object.keys(account.annotations).find((key) => key !== clientIdAnnotationKey && /client.?id/i.test(key));
  if (typo !== undefined) {
    const seen = (label: string, value: string) =>
      seenInCluster(label, value, "serviceAccounts", "ServiceAccount", account, "metadata.annotations");
    return broken(
      `The annotation of ServiceAccount ${account.name} is written ${typo}; the webhook reads ${clientIdAnnotationKey}.`,
      [seen("expected", clientIdAnnotationKey), seen("found", typo)],
    );
  }
  return unknown(
    `ServiceAccount ${account.name} names no client id, so the pods get none; the program may bring its own.`,
    `the annotation ${clientIdAnnotationKey} on ServiceAccount ${account.namespace}/${account.name}`,
  );
}
