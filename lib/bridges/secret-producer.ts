import type { VaultGrant } from "../access/vault-grants.ts";
import type { ExternalSecret, SecretStore, SecretStoreReference } from "../inventory/kubernetes/external-secret.ts";
import type {
  SecretProviderClass,
  SecretProviderClassPodStatus,
} from "../inventory/kubernetes/secret-provider-class.ts";
import type { Lookup } from "../inventory/lookup.ts";
import type { ObjectUse } from "./object-use.ts";
import type { StatedNeed } from "./subject.ts";

/** What brings a vault's content to a workload. */
export type SecretProducer =
  | ClassProducer
  | ExternalSecretProducer
  /** The workload calls the vault itself. */
  | { readonly kind: "workload" }
  | NoProducer;

/** The Secrets Store CSI driver mounts the objects of a class, and syncs Secrets while some pod mounts it. */
export interface ClassProducer {
  readonly kind: "class";
  readonly className: string;
  readonly providerClass: Lookup<SecretProviderClass>;
  readonly isMountedHere: boolean;
  readonly statuses: Lookup<readonly SecretProviderClassPodStatus[]>;
}

export interface ExternalSecretProducer {
  readonly kind: "external-secret";
  readonly externalSecret: ExternalSecret & { readonly store: SecretStoreReference };
  readonly store: Lookup<SecretStore>;
}

/** Nothing that was read makes the Secret, and the workload's identity may read the secrets of these vaults. */
export interface NoProducer {
  readonly kind: "none";
  readonly secretName: string;
  readonly grants: readonly VaultGrant[];
  /** What has to be read in full before it can be said that nothing makes it. */
  readonly readings: readonly Lookup<unknown>[];
}

/** A producer with the Secrets that the workload takes from it. */
export interface Production<Producer extends SecretProducer = SecretProducer> {
  readonly producer: Producer;
  readonly key: string;
  readonly secrets: readonly ObjectUse[];
  readonly needs: readonly StatedNeed[];
}
