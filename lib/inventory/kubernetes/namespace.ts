import type { KubernetesObject } from "./kubernetes-object.ts";

export interface Namespace extends KubernetesObject {
  readonly labels: Readonly<Record<string, string>>;
}
