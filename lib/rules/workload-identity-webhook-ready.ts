import { azPlace } from "../fixes/az-place.ts";
import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { restartCommand } from "../bridges/observe-workload.ts";
import type { WebhookAt, WebhookState } from "../bridges/webhook-state.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { ReplicaSet } from "../inventory/kubernetes/replica-set.ts";
import { valueOf } from "../inventory/lookup.ts";
import { seenAddOn, seenWebhook } from "../judging/seen-webhook.ts";
import { standingNow } from "../judging/standing-now.ts";
import { atRisk, broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";

/**
 * Pods get their token from a mutating webhook, so a new pod is only as good as the webhook at that moment.
 * https://azure.github.io/azure-workload-identity/docs/installation/mutating-admission-webhook.html
 */
export const workloadIdentityWebhookReady = defineRule<IdentitySubject>({
  id: "workload-identity-webhook-ready",
  description: "The workload-identity webhook must be installed and answering.",
  // The pods matter only when new ones would go without: then those that run decide between broken and at risk.
  requires: (subject) => {
    const { projectsOwnToken, webhook, refusal, context } = subject;
    if (projectsOwnToken) return [];
    return [webhook, refusal, context.aks, ...(isAnswering(subject) ? [] : [context.pods])];
  },
  judge(subject) {
    if (subject.projectsOwnToken) return null;
    const state = valueOf(subject.webhook);
    return state === undefined ? judgeMissing(subject) : judgeState(subject, state);
  },
  fix(subject) {
    const docs = "https://learn.microsoft.com/azure/aks/workload-identity-deploy-cluster";
    const cluster = valueOf(subject.context.aks);
    const state = valueOf(subject.webhook);
    if (state === undefined) return { docs, ...installFix(subject) };
    return { docs, ...(foreignOf(state, cluster) === undefined ? restartFix : uninstallFix(cluster)) };
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

function uninstallFix(cluster: ManagedCluster | undefined) {
  return {
    az: `az aks update ${azPlace(cluster)} --name ${cluster?.name ?? "<cluster>"}   # afterwards: AKS restores what is its own`,
    terraform: "# remove the helm_release of the chart workload-identity-webhook",
    kubectl: "helm uninstall workload-identity-webhook --namespace <namespace of the chart>",
  };
}

function isAnswering({ webhook, refusal }: IdentitySubject): boolean {
  return refusal.state === "absent" && (valueOf(webhook)?.readyEndpoints ?? 0) > 0;
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
  const evidence = cluster === undefined ? [] : [seenAddOn(cluster)];
  const standing = standingNow(subject.context);
  return standing !== undefined && allPodsHaveTokens(subject)
    ? atRisk(`${message}. ${standing} The next ones will have none.`, evidence)
    : broken(`${message}: they start without AZURE_FEDERATED_TOKEN_FILE.`, evidence);
}

function judgeState(subject: IdentitySubject, state: WebhookState): Judgement {
  const refused = valueOf(subject.refusal);
  return refused === undefined ? judgeEndpoints(subject, state) : judgeRefusal(subject, state, refused);
}

/** What answers is not what the API server reaches: a firewall, a tunnel or a certificate lies between. */
function judgeRefusal(subject: IdentitySubject, state: WebhookState, refused: ReplicaSet): Judgement {
  const evidence: Observation[] = [
    ...seenWebhook(state),
    seenInCluster(
      "refusal",
      refused.failure,
      "replicaSets",
      "ReplicaSet",
      refused,
      "status.conditions[ReplicaFailure].message",
    ),
  ];
  const message = "The API server cannot call the webhook, and refuses new pods for it";
  const standing = standingNow(subject.context);
  return standing !== undefined
    ? atRisk(`${message}. ${standing}`, evidence)
    : broken(`${message}: ${subject.context.workload.name} has fewer than it wants.`, evidence);
}

function judgeEndpoints(subject: IdentitySubject, state: WebhookState): Judgement {
  const { readyEndpoints } = state;
  const evidence = seenWebhook(state);
  if (readyEndpoints === null)
    return unknown("The webhook is served from outside the cluster.", "whether its URL answers", evidence);
  if (readyEndpoints > 1) return judgeSecond(subject, state, evidence);
  if (readyEndpoints === 1)
    return atRisk("The webhook answers from one endpoint only; while it restarts, no pod can be made.", evidence);
  const isClosed = state.webhook.failurePolicy === "Fail";
  const effect = isClosed ? "no labelled pod can be made" : "new pods start without a token";
  const standing = standingNow(subject.context);
  return standing !== undefined && allPodsHaveTokens(subject)
    ? atRisk(`The webhook has no ready endpoint: ${effect}. ${standing}`, evidence)
    : broken(`The webhook has no ready endpoint: ${effect}.`, evidence);
}

function judgeSecond(subject: IdentitySubject, state: WebhookState, evidence: readonly Observation[]): Judgement {
  const foreign = foreignOf(state, valueOf(subject.context.aks));
  if (foreign !== undefined) {
    return atRisk(
      `The webhook in namespace ${foreign.webhook.service?.namespace} is not the one that AKS runs, whose add-on is on too. Each undoes the other's configuration at its next update.`,
      [...evidence, ...seenWebhook(foreign)],
    );
  }
  if (state.webhook.failurePolicy !== "Fail")
    return atRisk(
      `The webhook answers, but fails open. A pod that is made while it does not answer starts without a token, and stays so.`,
      evidence,
    );
  return intact(`The webhook answers from ${state.readyEndpoints} endpoints.`, evidence);
}

/** A configuration beside or instead of the add-on's, while the add-on is on. */
function foreignOf(state: WebhookState, cluster: ManagedCluster | undefined): WebhookAt | undefined {
  if (cluster?.workloadIdentityEnabled !== true) return undefined;
  return [state, ...state.others].find(
    ({ webhook: { service } }) => service !== null && service.namespace !== "kube-system",
  );
}

function allPodsHaveTokens({ context }: IdentitySubject): boolean {
  return (valueOf(context.pods) ?? []).every((pod) => pod.identity !== null);
}
