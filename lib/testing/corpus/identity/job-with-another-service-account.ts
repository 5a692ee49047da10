import type { Pod } from "../../../inventory/kubernetes/pod.ts";
import {
  deployment,
  identityStory,
  managedIdentity,
  pod,
  serviceAccount,
  templated,
  tokenSubject,
} from "../../identity-story.ts";
import { aContainer, aPodTemplate } from "../../pod-template.ts";
import { defineFailureMode } from "../failure-mode.ts";

const env = [{ name: "AZURE_CLIENT_ID", literal: managedIdentity.clientId, hosts: [], from: null }];
const owner = { kind: "Job", name: "reindex", uid: "job-reindex" };

const ran = { ...pod, name: "reindex-x0", uid: "reindex-x0", owner, serviceAccountName: "sa-reports" };

function jobStory(serviceAccountName: string, others: readonly Pod[] = []) {
  const made = templated({ serviceAccountName, containers: [aContainer({ env })] });
  const job = { ...made, kind: "Job" as const, name: owner.name, uid: owner.uid };
  return identityStory({
    deployment: { ...deployment, template: aPodTemplate() },
    serviceAccounts: [serviceAccount, { ...serviceAccount, name: "sa-reports", annotations: {} }],
    pods: [{ ...pod, name: "reindex-x1", owner, serviceAccountName }, ...others],
    more: { jobs: [job] },
  });
}

export const jobWithAnotherServiceAccount = defineFailureMode({
  code: "RC-07",
  title: "A Job runs as another ServiceAccount than the one that is trusted",
  kind: "identity",
  rule: "federated-subject-matches",
  fails: {
    inventory: jobStory("sa-reports"),
    verdict: "broken",
    values: { expected: "system:serviceaccount:shop:sa-reports", found: tokenSubject },
  },
  mended: { inventory: jobStory("sa-checkout") },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "a pod that is done ran as the other one",
    inventory: jobStory("sa-checkout", [{ ...ran, phase: "Succeeded" }]),
  },
});
