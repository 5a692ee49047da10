import { seenInAzure, seenInCluster } from "../bridges/evidence.ts";
import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import { valueOf } from "../inventory/lookup.ts";
import { broken, defineRule, intact, unknown } from "./rule.ts";

/** A vault that is not among those read can stand in a subscription that this reader cannot see, or be soft-deleted. */
export const keyVaultExists = defineRule<KeyVaultSubject>({
  id: "key-vault-exists",
  description: "The Key Vault that is named must exist.",
  requires: ({ resource }) => [resource],
  judge({ vaultName, resource, target, needs, producer }) {
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
    const nearest = target.nearest === null ? "" : ` The nearest that was read is ${target.nearest}.`;
    return unknown(
      `No vault that was read is called ${vaultName}.${nearest} It may stand in a subscription that was not read, or be deleted and still held.`,
      "Microsoft.KeyVault/vaults/read on the subscription that holds it",
      needs.map(({ evidence }) => evidence),
    );
  },
  fix: ({ producer, context: { workload } }) => ({
    az: null,
    terraform: null,
    kubectl: `kubectl -n ${workload.namespace} edit secretproviderclass ${producer.kind === "class" ? producer.className : "<class>"}   # spec.parameters.keyvaultName: <vault>`,
    docs: "https://learn.microsoft.com/azure/key-vault/general/overview",
  }),
});
