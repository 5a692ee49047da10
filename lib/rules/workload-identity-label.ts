import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { useLabel } from "../bridges/workload-identity-names.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { broken, defineRule, intact } from "./rule.ts";

/**
 * The webhook's object selector matches `azure.workload.identity/use: "true"` on pods, and nothing else.
 * https://learn.microsoft.com/azure/aks/workload-identity-overview
 */
export const workloadIdentityLabel = defineRule<IdentitySubject>({
  id: "workload-identity-label",
  description: 'The pod template must carry the label azure.workload.identity/use: "true".',
  requires: () => [],
  judge({ projectsOwnToken, context: { workload } }) {
    const value = workload.template.labels[useLabel];
    const path = templatePath(workload.kind, "metadata.labels");
    if (value === "true")
      return intact("The pod template carries the label.", [seenInWorkload("found", value, workload, path)]);
    if (projectsOwnToken) return null;
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
    const place = misplacedAt(workload);
    const where =
      place === undefined ? "" : ` It stands on ${place}, where the webhook does not look; move it to ${path}.`;
    return broken(`The pod template lacks the label ${useLabel}, so the webhook passes its pods by.${where}`, evidence);
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

function misplacedAt({ kind, name, labels, annotations, template }: Workload): string | undefined {
  if (labels[useLabel] !== undefined) return `the labels of ${kind} ${name}`;
  if (annotations[useLabel] !== undefined) return `the annotations of ${kind} ${name}`;
  return template.annotations[useLabel] === undefined ? undefined : "the pod template's annotations";
}
