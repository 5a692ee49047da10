import { seenInAzure, seenInCluster } from "../bridges/evidence.ts";
import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { DeletedVault } from "../inventory/azure/deleted-vault.ts";
import { valueOf } from "../inventory/lookup.ts";
import { broken, defineRule, intact, unknown } from "./rule.ts";

/** A vault that is not among those read can stand in a subscription that this reader cannot see, or be soft-deleted. */
export const keyVaultExists = defineRule<KeyVaultSubject>({
  id: "key-vault-exists",
  description: "The Key Vault that is named must exist.",
  requires: ({ resource }) => [resource],
  judge({ vaultName, resource, deleted, target, needs, producer }) {
    if (vaultName === null) {
      const providerClass = producer.kind === "class" ? valueOf(producer.providerClass) : undefined;
      if (providerClass === undefined) return null;
      return broken(`SecretProviderClass ${providerClass.name} names no vault, so it cannot be mounted.`, [
        seenInCluster(
          "found",
          null,
          "secretProviderClasses",
          "SecretProviderClass",
          providerClass,
          "spec.parameters.keyvaultName",
        ),
      ]);
    }
    const vault = valueOf(resource);
    if (vault !== undefined) {
      return intact(`${vaultName} is ${vault.host}.`, [
        seenInAzure("found", vault.host, "keyVaults", vault, "properties.vaultUri", subscriptionScope(vault.id) ?? "/"),
      ]);
    }
    const gone = valueOf(deleted);
    if (gone !== undefined) {
      const until = gone.purgedAt === null ? "" : ` until ${gone.purgedAt}`;
      return broken(
        `${gone.name} was deleted${gone.deletedAt === null ? "" : ` at ${gone.deletedAt}`}. Its name is held${until}, so that no other vault can answer to it.`,
        [
          ...needs.map(({ evidence }) => ({ ...evidence, label: "expected" })),
          seenInAzure(
            "found",
            "deleted",
            "deletedVaults",
            gone,
            "properties.deletionDate",
            subscriptionScope(gone.id) ?? "/",
          ),
        ],
      );
    }
    const nearest = target.nearest === null ? "" : ` The nearest that was read is ${target.nearest}.`;
    return unknown(
      `No vault that was read is called ${vaultName}.${nearest} It may stand in a subscription that was not read, or be deleted and still held.`,
      deleted.state === "unread"
        ? deleted.gaps.map(({ missing }) => missing).join("; ")
        : "Microsoft.KeyVault/vaults/read on the subscription that holds it",
      needs.map(({ evidence }) => evidence),
    );
  },
  fix: ({ producer, deleted, context: { workload } }) => ({
    az: recoverCommand(valueOf(deleted)),
    terraform: null,
    kubectl: `kubectl -n ${workload.namespace} edit secretproviderclass ${producer.kind === "class" ? producer.className : "<class>"}   # spec.parameters.keyvaultName: <vault>`,
    docs: "https://learn.microsoft.com/azure/key-vault/general/overview",
  }),
});

/** It comes back with the access policies that it had. */
function recoverCommand(vault: DeletedVault | undefined): string | null {
  if (vault === undefined) return null;
  return [
    `az keyvault recover --name ${vault.name} --location ${vault.location ?? "<location>"}`,
    `az keyvault show --name ${vault.name} --query properties.accessPolicies   # they are those of before, with the object ids of before`,
  ].join("\n");
}
