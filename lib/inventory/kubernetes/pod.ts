import type { KubernetesObject, OwnerReference } from "./kubernetes-object.ts";
import type { PodEnvironment } from "./pod-environment.ts";
import type { PodTemplate } from "./pod-template.ts";

/** A live pod, reduced to what proves or breaks a bridge. */
export interface Pod extends KubernetesObject {
  readonly uid: string;
  readonly owner: OwnerReference | null;
  readonly phase: string;
  readonly isTerminating: boolean;
  readonly nodeName: string | null;
  readonly serviceAccountName: string;
  /** The label `azure.workload.identity/use` of the pod itself; null when it has none. */
  readonly workloadIdentityLabel: string | null;
  /** `status.conditions[PodScheduled]` while it is False, else null. */
  readonly unschedulable: { readonly reason: string; readonly message: string } | null;
  readonly containers: readonly ContainerStatus[];
  readonly identity: InjectedIdentity | null;
  /** Of the containers that refer to `$(NAME)`s, after admission has changed them; null when none does. */
  readonly environment: PodEnvironment | null;
  /** Only for pods that nothing owns; null for all others, whose template stands in their workload. */
  readonly template: PodTemplate | null;
}

export interface ContainerStatus {
  readonly name: string;
  readonly isReady: boolean;
  /** ISO 8601 of the running state, else null. */
  readonly startedAt: string | null;
  readonly waiting: { readonly reason: string; readonly message: string | null } | null;
}

/** What the workload-identity webhook (or a hand-written projection) put into the pod. */
export interface InjectedIdentity {
  readonly clientId: string | null;
  readonly tenantId: string | null;
  readonly tokenFile: string | null;
  /** The audience of the projected ServiceAccount token. */
  readonly audience: string | null;
  /** How long the projected token lives, as its volume asks. */
  readonly expirationSeconds: number | null;
  /** Where the container finds the token's volume; null when it mounts none that is known. */
  readonly mountedAt: string | null;
  /** AKS identity binding: the token goes through a proxy, no credential of the identity names the pod. */
  readonly usesIdentityBinding: boolean;
}
