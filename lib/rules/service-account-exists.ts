import { seenInCluster } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { valueOf } from "../inventory/lookup.ts";
import { wantsPods } from "../judging/wants-pods.ts";
import { atRisk, broken, defineRule, intact } from "./rule.ts";

/** Without the ServiceAccount the API server refuses every new pod. */
export const serviceAccountExists = defineRule<IdentitySubject>({
  id: "service-account-exists",
  description: "The ServiceAccount that the pods run as must exist in their namespace.",
  requires: ({ serviceAccount }) => [serviceAccount],
  judge({ serviceAccount, serviceAccountName, context: { workload } }) {
    const account = valueOf(serviceAccount);
    const named = seenInWorkload(
      "expected",
      serviceAccountName,
      workload,
      templatePath(workload.kind, "spec.serviceAccountName"),
    );
    if (account === undefined) {
      const message = `ServiceAccount ${serviceAccountName} is not in namespace ${workload.namespace}; no new pod of ${workload.name} can be made.`;
      return wantsPods(workload)
        ? broken(message, [named])
        : atRisk(`${message} None is wanted at the moment.`, [named]);
    }
    return intact(`ServiceAccount ${serviceAccountName} exists.`, [
      named,
      seenInCluster("found", account.name, "serviceAccounts", "ServiceAccount", account, "metadata.name"),
    ]);
  },
  fix({ serviceAccountName, context: { workload } }) {
    return {
      az: null,
      terraform: null,
      kubectl: [
        `kubectl -n ${workload.namespace} create serviceaccount ${serviceAccountName}`,
        "# Helm values:",
        "serviceAccount:",
        "  create: true",
        `  name: ${serviceAccountName}`,
      ].join("\n"),
      docs: "https://learn.microsoft.com/azure/aks/workload-identity-deploy-cluster#create-a-kubernetes-service-account",
    };
  },
});
