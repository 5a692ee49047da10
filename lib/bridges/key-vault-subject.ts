import type { DeletedVault } from "../inventory/azure/deleted-vault.ts";
import type { KeyVault } from "../inventory/azure/key-vault.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import type { ClusterRoleBinding } from "../inventory/kubernetes/cluster-role.ts";
import type { CsiNode } from "../inventory/kubernetes/csi-node.ts";
import type { ClusterEvent } from "../inventory/kubernetes/cluster-event.ts";
import type { VaultObject } from "../inventory/kubernetes/secret-provider-class.ts";
import { absent, found, valueOf, type Lookup } from "../inventory/lookup.ts";
import { nearestOf } from "../text/nearest.ts";
import type { Target } from "./bridge.ts";
import { principalOf, type DataSubject } from "./data-subject.ts";
import type { Observation } from "./evidence.ts";
import { findProductions } from "./find-productions.ts";
import type { Footing } from "./footing.ts";
import { hostNeedsOf, withoutRepeated } from "./host-need.ts";
import { nodesWithoutDriver } from "./nodes-without-driver.ts";
import { lookUpPodEvents } from "./pod-events.ts";
import { classSignIn, storeSignIn } from "./producer-sign-in.ts";
import { reach } from "./reach.ts";
import type { Caller, ReachableSubject } from "./reachable-subject.ts";
import { secretKeysOf, type SecretKey } from "./secret-key.ts";
import type { Production, SecretProducer } from "./secret-producer.ts";
import type { ObjectUse } from "./object-use.ts";
import { lookUpSyncRight } from "./secret-sync-right.ts";
import { signedInAs, type SignIn } from "./sign-in.ts";
import { lookUpDeletedVault, seekVault } from "./sought-vault.ts";
import { statedTenantOf } from "./stated-tenant.ts";
import { vaultPermissions, type VaultPermission } from "./vault-permission.ts";
import type { WorkloadContext } from "./workload-context.ts";

/** A workload's need of a vault: through a producer of Secrets, or because it calls the vault itself. */
export interface KeyVaultSubject extends DataSubject, ReachableSubject {
  readonly producer: SecretProducer;
  /** The Secrets that the workload takes from the producer. */
  readonly secrets: readonly ObjectUse[];
  readonly secretKeys: readonly SecretKey[];
  /** Null when the workload calls the vault itself, or nobody is known who would. */
  readonly signIn: SignIn | null;
  /** The identity that reads the vault: the producer's, or the workload's own. */
  readonly principal: Lookup<UserAssignedIdentity>;
  /** A host, or the name that the producer or the configuration gives; null when the producer gives none. */
  readonly vaultName: string | null;
  readonly resource: Lookup<KeyVault>;
  /** The soft-deleted vault that holds the name; `absent` also while a vault answers to it. */
  readonly deleted: Lookup<DeletedVault>;
  /** The tenant at which the producer asks for a token; null where it states none. */
  readonly statedTenant: Observation | null;
  /** Nodes that the pods can go to and could mount no class on; none where they mount none. */
  readonly nodesWithoutDriver: Lookup<readonly CsiNode[]>;
  /** What lets the CSI driver make Secrets in the cluster. */
  readonly syncRight: Lookup<ClusterRoleBinding>;
  /** What has to be allowed; empty until both the vault and the identity are known. */
  readonly permissions: readonly VaultPermission[];
  /** What a workload that calls the vault itself may come for in place of secrets; empty where a producer does. */
  readonly alternatives: readonly VaultPermission[];
  /** What the cluster still remembers of volumes that the workload's living pods could not mount. */
  readonly mountFailures: Lookup<readonly ClusterEvent[]>;
  readonly readAt: string;
}

const callers: Readonly<Record<SecretProducer["kind"], Caller>> = {
  class: "nodes",
  "external-secret": "controller",
  workload: "pods",
  none: "controller",
};

export function connectKeyVault(
  context: WorkloadContext,
  index: InventoryIndex,
  footing: Footing | null,
): readonly KeyVaultSubject[] {
  const own = valueOf(principalOf(footing));
  const direct = hostNeedsOf(context, "key-vault").map(({ host, needs }): Production => ({
    producer: { kind: "workload" },
    key: host,
    secrets: [],
    needs,
  }));
  const productions = [...findProductions(context.workload, index, own?.principalId), ...direct];
  return withoutRepeated(
    productions.map((production) => toSubject(production, context, index, footing)),
    // Where nothing is known to bring the Secret, the vault is a guess from the grants.
    ({ producer }) => producer.kind !== "none",
  );
}

function toSubject(
  production: Production,
  context: WorkloadContext,
  index: InventoryIndex,
  footing: Footing | null,
): KeyVaultSubject {
  const { producer, key, secrets, needs } = production;
  const signIn = signInOf(producer, context, index);
  const isOwn = producer.kind === "workload" || producer.kind === "none";
  const principal = isOwn ? principalOf(footing) : signedInAs(signIn);
  const { name, vault: resource } = seekVault(production, index);
  const vault = valueOf(resource);
  return {
    context,
    key,
    needs,
    target: toTarget(index, vault, name ?? key),
    footing: isOwn ? footing : null,
    producer,
    secrets,
    secretKeys: secretKeysOf(secrets, context.workload, index),
    deleted: vault === undefined && name !== null ? lookUpDeletedVault(index, name) : absent(),
    statedTenant: statedTenantOf(producer),
    nodesWithoutDriver:
      producer.kind === "class" && producer.isMountedHere ? nodesWithoutDriver(context, index) : found([]),
    syncRight: lookUpSyncRight(index, context.workload.cluster),
    signIn,
    principal,
    credential: undefined,
    vaultName: name,
    ...reach(index, context, vault?.host ?? key, {
      resource,
      resourceCollection: "keyVaults",
      firewallRules: absent(),
      caller: callers[producer.kind],
    }),
    permissions: vaultPermissions(index, vault, valueOf(principal), objectsOf(producer)),
    alternatives:
      producer.kind === "workload" ? vaultPermissions(index, vault, valueOf(principal), [], ["key", "cert"]) : [],
    mountFailures: lookUpPodEvents(context, index, "FailedMount"),
    readAt: index.inventory.readAt,
  };
}

function signInOf(producer: SecretProducer, { workload, aks }: WorkloadContext, index: InventoryIndex): SignIn | null {
  switch (producer.kind) {
    case "class":
      return classSignIn(index, producer, workload, aks);
    case "external-secret":
      return storeSignIn(index, producer, aks);
    default:
      return null;
  }
}

function objectsOf(producer: SecretProducer): readonly VaultObject[] {
  switch (producer.kind) {
    case "class":
      return valueOf(producer.providerClass)?.objects ?? [];
    case "external-secret":
      return producer.externalSecret.objects;
    default:
      return [];
  }
}

function toTarget(index: InventoryIndex, vault: KeyVault | undefined, name: string): Target {
  const names = () => index.all("keyVaults").map((each) => (name.includes(".") ? each.host : each.name));
  return {
    type: "Microsoft.KeyVault/vaults",
    name: vault?.name ?? name,
    id: vault?.id ?? null,
    exists: vault === undefined ? null : true,
    nearest: vault === undefined ? (nearestOf(names(), name) ?? null) : null,
  };
}
