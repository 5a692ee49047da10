import type { HostMention } from "../host-mention.ts";
import type { KubernetesObject, OwnerReference } from "./kubernetes-object.ts";

/** A ConfigMap without its values: they were reduced to these at the moment of reading. */
export interface ConfigMap extends KubernetesObject {
  readonly uid: string;
  readonly owners: readonly OwnerReference[];
  /** ISO 8601: when the App Configuration provider wrote it for the last time; null for any other ConfigMap. */
  readonly settingsChangedAt: string | null;
  readonly keys: readonly string[];
  readonly hosts: readonly (HostMention & { readonly key: string })[];
}
