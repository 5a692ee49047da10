import type { EnvVariable } from "../inventory/kubernetes/pod-template.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { deployment, pod, replicaSet } from "./identity-story.ts";
import { aContainer, aPodTemplate } from "./pod-template.ts";
import { aDeployment, aPod, aReplicaSet } from "./workload.ts";

export interface ControllerChanges {
  readonly labels?: Readonly<Record<string, string>>;
  readonly env?: readonly EnvVariable[];
  readonly pod?: Partial<Pod>;
}

export const aSwitch = (name: string, literal: string): EnvVariable => ({ name, literal, hosts: [], from: null });

const running = { name: "manager", isReady: true, startedAt: "2030-01-01T00:00:00Z", waiting: null };

export function aController({ labels = {}, env = [] }: ControllerChanges = {}): Workload {
  const image = "mcr.microsoft.com/azure-app-configuration/kubernetes-provider:2.6.5";
  return aDeployment({
    namespace: "azappconfig-system",
    name: "az-appconfig-k8s-provider",
    uid: "controller",
    template: aPodTemplate({
      labels,
      serviceAccountName: "az-appconfig-k8s-provider",
      containers: [aContainer({ name: "manager", image, env })],
    }),
  });
}

/** The workload of the story beside the controller of the providers, each with its pod. */
export function withController(workload: Workload = deployment, changes: ControllerChanges = {}) {
  const controller = aController(changes);
  const set = aReplicaSet(controller);
  return {
    deployments: [workload, controller],
    replicaSets: [replicaSet, set],
    pods: [pod, aPod(set, { containers: [running], ...changes.pod })],
  };
}
