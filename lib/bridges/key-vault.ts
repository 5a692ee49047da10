import { applyWhere } from "../judging/apply-where.ts";
import { identityBridgeStands } from "../rules/identity-bridge-stands.ts";
import { keyVaultExists } from "../rules/key-vault-exists.ts";
import { keyVaultGetPermitted } from "../rules/key-vault-get-permitted.ts";
import { keyVaultModeFitsGrant } from "../rules/key-vault-mode-fits-grant.ts";
import { keyVaultTenantMatches } from "../rules/key-vault-tenant-matches.ts";
import { networkPoliciesAllow } from "../rules/network-policies-allow.ts";
import { networkReachable } from "../rules/network-reachable.ts";
import { secretKeysDeclared } from "../rules/secret-keys-declared.ts";
import { secretProducerFound } from "../rules/secret-producer-found.ts";
import { secretProducerIdentity } from "../rules/secret-producer-identity.ts";
import { secretsDriverOnNodes } from "../rules/secrets-driver-on-nodes.ts";
import { secretSynced } from "../rules/secret-synced.ts";
import { defineBridge } from "./define-bridge.ts";
import { connectKeyVault, type KeyVaultSubject } from "./key-vault-subject.ts";

export const keyVault = defineBridge<KeyVaultSubject>({
  kind: "key-vault",
  title: "Key Vault",
  connect: connectKeyVault,
  joints: [
    secretProducerFound,
    secretProducerIdentity,
    applyWhere<KeyVaultSubject>(identityBridgeStands, ({ producer }) => producer.kind === "workload"),
    keyVaultExists,
    keyVaultTenantMatches,
    keyVaultModeFitsGrant,
    keyVaultGetPermitted,
    secretsDriverOnNodes,
    secretSynced,
    secretKeysDeclared,
    networkReachable,
    networkPoliciesAllow,
  ],
});
