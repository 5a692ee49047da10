import type { DeletedVault } from "../inventory/azure/deleted-vault.ts";
import type { KeyVault } from "../inventory/azure/key-vault.ts";
import { lookUp, type InventoryIndex } from "../inventory/inventory-index.ts";
import { deletedVaultByName, vaultByName } from "../inventory/keys.ts";
import { absent, found, valueOf, type Lookup } from "../inventory/lookup.ts";
import { lookUpFarEnd } from "./far-end.ts";
import type { Production } from "./secret-producer.ts";

/** The vault that a producer, or the workload itself, means. */
export interface SoughtVault {
  /** A host, or a name alone; null where none is given. */
  readonly name: string | null;
  readonly vault: Lookup<KeyVault>;
}

/** A SecretProviderClass gives the vault's name only; the rest of its host depends on the cloud. */
export function seekVault({ producer, key }: Production, index: InventoryIndex): SoughtVault {
  const byHost = (host: string | null): SoughtVault => ({
    name: host,
    vault: host === null ? absent() : lookUpFarEnd(index, "keyVaults", host),
  });
  switch (producer.kind) {
    case "class": {
      const name = valueOf(producer.providerClass)?.vaultName ?? null;
      return { name, vault: name === null ? absent() : lookUp(index, "keyVaults", vaultByName, name.toLowerCase()) };
    }
    case "external-secret":
      return byHost(valueOf(producer.store)?.vaultHost ?? null);
    case "workload":
      return byHost(key);
    case "none": {
      const vault = producer.grants[0]?.vault;
      return { name: vault?.name ?? null, vault: vault === undefined ? absent() : found(vault) };
    }
  }
}

/** Of a host the first part is the name, in every cloud. */
export function lookUpDeletedVault(index: InventoryIndex, nameOrHost: string): Lookup<DeletedVault> {
  const [name = ""] = nameOrHost.slice(nameOrHost.lastIndexOf("/") + 1).split(".", 1);
  return lookUp(index, "deletedVaults", deletedVaultByName, name.toLowerCase());
}
