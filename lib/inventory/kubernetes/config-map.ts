import type { HostMention } from "../host-mention.ts";
import type { KubernetesObject, OwnerReference } from "./kubernetes-object.ts";

/** A ConfigMap without its values: they were reduced to these at the moment of reading. */
export interface ConfigMap extends KubernetesObject {
  readonly uid: string;
  readonly owners: readonly OwnerReference[];
  readonly keys: readonly string[];
  readonly hosts: readonly (HostMention & { readonly key: string })[];
}
