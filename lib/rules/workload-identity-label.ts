import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { useLabel } from "../bridges/workload-identity-names.ts";
import { valueOf } from "../inventory/lookup.ts";
import { broken, defineRule, intact } from "./rule.ts";

/**
 * The webhook's object selector matches `azure.workload.identity/use: "true"` on pods, and nothing else.
 * https://learn.microsoft.com/azure/aks/workload-identity-overview
 */
export const workloadIdentityLabel = defineRule<IdentitySubject>({
  id: "workload-identity-label",
  description: 'The pod template must carry the label azure.workload.identity/use: "true".',
  requires: () => [],
  judge(subject) {
    const { workload } = subject.context;
    const value = workload.template.labels[useLabel];
    const path = templatePath(workload.kind, "metadata.labels");
    if (value === "true")
      return intact("The pod template carries the label.", [seenInWorkload("found", value, workload, path)]);
    if (subject.projectsOwnToken) return null;
    const evidence = [
      seenInWorkload("expected", "true", workload, path),
      seenInWorkload("found", value ?? null, workload, path),
    ];
    if (value !== undefined) {
      return broken(
        `The label's value is "${value}"; the webhook looks for "true" and passes these pods by.`,
        evidence,
      );
    }
    const place = misplacedAt(subject);
    const where =
      place === undefined ? "" : ` It stands on ${place}, where the webhook does not look; move it to ${path}.`;
    return broken(
      `The pod template lacks the label ${useLabel}, so the webhook passes its pods by. Without a token, SDKs ask the node for its identity instead.${where}`,
      evidence,
    );
  },
  fix({ context: { workload } }) {
    const { kind, name, namespace } = workload;
    return {
      az: null,
      terraform: null,
      kubectl: [
        kind === "CronJob" || kind === "Pod"
          ? `kubectl -n ${namespace} edit ${kind.toLowerCase()} ${name}   # ${templatePath(kind, "metadata.labels")}`
          : `kubectl -n ${namespace} patch ${kind.toLowerCase()} ${name} --type merge -p '{"spec":{"template":{"metadata":{"labels":{"${useLabel}":"true"}}}}}'`,
        "# Helm values, if the chart renders them under the pod template:",
        "podLabels:",
        `  ${useLabel}: "true"`,
      ].join("\n"),
      docs: "https://learn.microsoft.com/azure/aks/workload-identity-overview",
    };
  },
});

/** Told for the reader's sake only: the verdict is the template's. */
function misplacedAt({ context: { workload }, serviceAccount, namespace }: IdentitySubject): string | undefined {
  const { kind, name, labels, annotations, template } = workload;
  if (labels[useLabel] !== undefined) return `the labels of ${kind} ${name}`;
  if (annotations[useLabel] !== undefined) return `the annotations of ${kind} ${name}`;
  if (template.annotations[useLabel] !== undefined) return "the pod template's annotations";
  const account = valueOf(serviceAccount);
  if ((account?.labels[useLabel] ?? account?.annotations[useLabel]) !== undefined)
    return `ServiceAccount ${account?.name}`;
  return valueOf(namespace)?.labels[useLabel] === undefined ? undefined : `Namespace ${workload.namespace}`;
}
