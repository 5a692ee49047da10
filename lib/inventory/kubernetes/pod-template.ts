import type { HostMention } from "../host-mention.ts";

/** The part of a pod's specification that bridges are made of. Values that could be secrets are not in it. */
export interface PodTemplate {
  readonly labels: Readonly<Record<string, string>>;
  /** Only keys of `azure.workload.identity/`. */
  readonly annotations: Readonly<Record<string, string>>;
  /** `default` when the template names none, as admission does. */
  readonly serviceAccountName: string;
  readonly usesHostNetwork: boolean;
  readonly nodeSelector: Readonly<Record<string, string>>;
  /** `requiredDuringSchedulingIgnoredDuringExecution`: terms are OR-ed; empty means no constraint. */
  readonly nodeSelectorTerms: readonly NodeSelectorTerm[];
  /** Label keys of `preferredDuringSchedulingIgnoredDuringExecution`: a wish, which never keeps a pod away. */
  readonly preferredLabelKeys: readonly string[];
  readonly tolerations: readonly Toleration[];
  /** Init containers first, in the order in which they run. */
  readonly containers: readonly Container[];
  readonly volumes: readonly VolumeReference[];
}

/** Expressions are AND-ed. `fields` are `matchFields` (only `metadata.name` exists). */
export interface NodeSelectorTerm {
  readonly expressions: readonly NodeSelectorExpression[];
  readonly fields: readonly NodeSelectorExpression[];
}

export interface NodeSelectorExpression {
  readonly key: string;
  readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist" | "Gt" | "Lt";
  readonly values: readonly string[];
}

export interface Toleration {
  /** Empty with operator `Exists`: every taint is tolerated. */
  readonly key: string;
  /** `Gt` and `Lt` compare numbers, where the cluster has them turned on. */
  readonly operator: "Equal" | "Exists" | "Gt" | "Lt";
  readonly value: string;
  /** Empty: every effect. */
  readonly effect: string;
}

export interface Container {
  readonly name: string;
  readonly isInit: boolean;
  readonly image: string;
  readonly env: readonly EnvVariable[];
  readonly envFrom: readonly EnvSource[];
  /** `$(NAME)` in command and args. */
  readonly variableReferences: readonly VariableReference[];
  /** Whether command, args or a variable spell out where the webhook mounted its token up to version 1.5. */
  readonly spellsOldTokenPath: boolean;
  /** Recognised Azure hosts in command and args. */
  readonly hosts: readonly HostMention[];
  readonly requests: { readonly cpuInMillicores: number; readonly memoryInBytes: number };
}

export interface EnvVariable {
  readonly name: string;
  /** Kept for the few names whose values are never secrets (`AZURE_CLIENT_ID`, a deployment's name, …); else null. */
  readonly literal: string | null;
  readonly hosts: readonly HostMention[];
  readonly from: EnvKeySource | null;
}

export interface EnvKeySource {
  readonly kind: "ConfigMap" | "Secret" | "other";
  readonly name: string;
  readonly key: string;
  readonly isOptional: boolean;
}

export interface EnvSource {
  readonly kind: "ConfigMap" | "Secret";
  readonly name: string;
  readonly prefix: string;
  readonly isOptional: boolean;
}

export interface VariableReference {
  readonly variable: string;
  /** The field the text stands in, e.g. `command[4]` or `env[BROKER_URL]`. */
  readonly path: string;
  /** A shell gets to read the text, to which `$(NAME)` is a command. */
  readonly isInShell: boolean;
}

export type VolumeReference =
  | {
      readonly kind: "ConfigMap" | "Secret";
      readonly volume: string;
      readonly name: string;
      readonly isOptional: boolean;
      /** The keys that become files; empty: all of them. */
      readonly keys: readonly string[];
      /** Containers that mount a part of it by `subPath`, which is never updated. */
      readonly subPathIn: readonly string[];
    }
  | { readonly kind: "SecretProviderClass"; readonly volume: string; readonly name: string }
  | {
      readonly kind: "ServiceAccountToken";
      readonly volume: string;
      readonly audience: string;
      readonly path: string;
      /** A container mounts it by `subPath`, and so never sees it renewed. */
      readonly isMountedBySubPath: boolean;
    };
