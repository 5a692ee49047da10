import type { Workload } from "../inventory/kubernetes/workload.ts";

/** The command that changes the pods' specification; a comment first where the kind cannot be changed in place. */
export function podSpecPatch({ kind, namespace, name }: Workload, spec: Readonly<Record<string, unknown>>): string {
  switch (kind) {
    case "Deployment":
    case "StatefulSet":
    case "DaemonSet":
      return `kubectl -n ${namespace} patch ${kind.toLowerCase()} ${name} --type merge -p '${JSON.stringify({ spec: { template: { spec } } })}'`;
    case "CronJob":
      return `kubectl -n ${namespace} patch cronjob ${name} --type merge -p '${JSON.stringify({ spec: { jobTemplate: { spec: { template: { spec } } } } })}'`;
    case "Job":
      return `# The pods of a Job cannot be changed: delete it and create it again with\n# spec.template.spec: ${JSON.stringify(spec)}`;
    case "Pod":
      return `# A pod cannot be moved: delete it and create it again with\n# spec: ${JSON.stringify(spec)}`;
  }
}
