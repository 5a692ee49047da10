import { azPlace } from "../fixes/az-place.ts";
import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { restartCommand } from "../bridges/observe-workload.ts";
import type { WebhookState } from "../bridges/webhook-state.ts";
import { valueOf } from "../inventory/lookup.ts";
import { atRisk, broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";

/**
 * Pods get their token from a mutating webhook, so a new pod is only as good as the webhook at that moment.
 * https://azure.github.io/azure-workload-identity/docs/installation/mutating-admission-webhook.html
 */
export const workloadIdentityWebhookReady = defineRule<IdentitySubject>({
  id: "workload-identity-webhook-ready",
  description: "The workload-identity webhook must be installed and answering.",
  // The pods matter only when new ones would go without: then those that run decide between broken and at risk.
  requires: ({ projectsOwnToken, webhook, context }) =>
    projectsOwnToken ? [] : isAnswering(valueOf(webhook)) ? [webhook] : [webhook, context.pods],
  judge(subject) {
    if (subject.projectsOwnToken) return null;
    const state = valueOf(subject.webhook);
    return state === undefined ? judgeMissing(subject) : judgeEndpoints(subject, state);
  },
  fix(subject) {
    const docs = "https://learn.microsoft.com/azure/aks/workload-identity-deploy-cluster";
    return { docs, ...(valueOf(subject.webhook) === undefined ? installFix(subject) : restartFix) };
  },
});

function installFix({ context: { aks, workload } }: IdentitySubject) {
  const cluster = valueOf(aks);
  const place = azPlace(cluster);
  return {
    az: `az aks update ${place} --name ${cluster?.name ?? "<cluster>"} --enable-workload-identity`,
    terraform: "workload_identity_enabled = true   # in azurerm_kubernetes_cluster",
    kubectl: `# once the webhook runs:\n${restartCommand(workload)}`,
  };
}

/** Not the workload: while the webhook is away, restarting it would cost the pods that still run. */
const restartFix = {
  az: null,
  terraform: null,
  kubectl: [
    "kubectl -n kube-system get deployment,pods -l azure-workload-identity.io/system=true",
    "kubectl -n kube-system rollout restart deployment azure-wi-webhook-controller-manager",
  ].join("\n"),
};

function isAnswering(state: WebhookState | undefined): boolean {
  return (state?.readyEndpoints ?? 0) > 0;
}

function judgeMissing(subject: IdentitySubject): Judgement {
  const cluster = valueOf(subject.context.aks);
  if (cluster?.skuName?.toLowerCase() === "automatic") {
    return unknown(
      "No workload-identity webhook is visible; AKS Automatic may run it out of sight.",
      "the webhook's configuration, which AKS Automatic can hide",
    );
  }
  const message = "The cluster has no workload-identity webhook, so nothing puts a token into its pods";
  return allPodsHaveTokens(subject)
    ? atRisk(`${message}. The pods that run now still hold one; the next ones will not.`)
    : broken(`${message}: they start without AZURE_FEDERATED_TOKEN_FILE.`);
}

function judgeEndpoints(subject: IdentitySubject, { webhook, readyEndpoints }: WebhookState): Judgement {
  const evidence: Observation[] = [
    seenInCluster(
      "failure policy",
      webhook.failurePolicy,
      "webhooks",
      "MutatingWebhookConfiguration",
      webhook,
      "webhooks[].failurePolicy",
    ),
  ];
  if (readyEndpoints === null)
    return unknown("The webhook is served from outside the cluster.", "whether its URL answers", evidence);
  const service = webhook.service;
  if (service !== null) {
    const slice = { cluster: webhook.cluster, namespace: service.namespace, name: service.name };
    evidence.push(
      seenInCluster(
        "ready endpoints",
        String(readyEndpoints),
        "endpointSlices",
        "Service",
        slice,
        "endpoints[].conditions.ready",
      ),
    );
  }
  if (readyEndpoints > 1) return intact(`The webhook answers from ${readyEndpoints} endpoints.`, evidence);
  if (readyEndpoints === 1)
    return atRisk("The webhook answers from one endpoint only; while it restarts, no pod can be made.", evidence);
  const effect = webhook.failurePolicy === "Fail" ? "no labelled pod can be made" : "new pods start without a token";
  return allPodsHaveTokens(subject)
    ? atRisk(`The webhook has no ready endpoint: ${effect}. The pods that run now are not affected.`, evidence)
    : broken(`The webhook has no ready endpoint: ${effect}.`, evidence);
}

function allPodsHaveTokens({ context }: IdentitySubject): boolean {
  const pods = valueOf(context.pods) ?? [];
  return (
    pods.length > 0 && pods.length >= (context.workload.replicas ?? 1) && pods.every((pod) => pod.identity !== null)
  );
}
