import type { NodeKind } from "./topology.ts";

/** What a card's icon shows: most often its kind, for objects of a cluster their Kubernetes kind. */
export type IconName =
  | Exclude<NodeKind, "workload">
  | "deployment"
  | "stateful-set"
  | "daemon-set"
  | "job"
  | "cron-job"
  | "pod"
  | "secret-provider";

const byObject: Readonly<Record<string, IconName>> = {
  Deployment: "deployment",
  StatefulSet: "stateful-set",
  DaemonSet: "daemon-set",
  Job: "job",
  CronJob: "cron-job",
  Pod: "pod",
  SecretProviderClass: "secret-provider",
  ExternalSecret: "secret-provider",
  SecretStore: "secret-provider",
  ClusterSecretStore: "secret-provider",
};

/** @param sort as a card says it: in a cluster `namespace · Kind` */
export function iconOf(kind: NodeKind, sort: string): IconName {
  const own = byObject[sort.slice(sort.lastIndexOf(" ") + 1)];
  return own ?? (kind === "workload" ? "deployment" : kind);
}
