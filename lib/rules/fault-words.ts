import type { Verdict } from "../bridges/verdict.ts";

/** What a rule is about, for where there is room for no more: on a card, in a gap. True of every way to break it. */
interface FaultWords {
  /** What the condition is about, whatever was found of it. */
  readonly about: string;
  /** What is wrong where it is broken. */
  readonly fault: string;
}

const entries: readonly (readonly [rule: string, about: string, fault: string])[] = [
  ["app-configuration-data-role", "role on the store", "no role to read the store"],
  ["app-configuration-provider-found", "provider", "no provider fills it"],
  ["app-configuration-provider-identity", "provider's identity", "provider cannot sign in"],
  ["app-configuration-provider-valid", "provider's specification", "provider not accepted"],
  ["app-configuration-store-exists", "store", "no such store"],
  ["app-configuration-synced", "sync", "not in sync"],
  ["client-id-annotation", "client id", "client id wrong"],
  ["command-variables-defined", "variables of the command", "variable not defined"],
  ["config-map-current-in-pods", "age of the pods' values", "pods hold old values"],
  ["config-map-keys-present", "keys of the ConfigMap", "key not in ConfigMap"],
  ["config-map-owned", "ConfigMap", "ConfigMap not written"],
  ["cosmos-account-exists", "account", "no such account"],
  ["cosmos-data-path-exists", "way to the data", "no way to the data"],
  ["cosmos-role-scope-covers", "scope of the role", "role does not cover it"],
  ["federated-audience-matches", "token audience", "no matching audience"],
  ["federated-issuer-matches", "token issuer", "no matching issuer"],
  ["federated-subject-matches", "token subject", "no matching subject"],
  ["identity-binding-exists", "identity binding", "no identity binding"],
  ["identity-binding-permitted", "use of the binding", "binding not allowed"],
  ["identity-bridge-stands", "identity bridge", "identity bridge broken"],
  ["identity-in-service-tenant", "tenant", "another tenant"],
  ["identity-tenant-matches", "tenant", "no matching tenant"],
  ["injection-annotations-valid", "annotations", "annotation not valid"],
  ["key-vault-exists", "vault", "no such vault"],
  ["key-vault-get-permitted", "permission to get", "get not permitted"],
  ["key-vault-mode-fits-grant", "mode of the vault", "grant without effect"],
  ["key-vault-tenant-matches", "tenant", "another tenant"],
  ["keys-accepted", "use of keys", "keys not accepted"],
  ["managed-identity-exists", "identity", "no such identity"],
  ["network-policies-allow", "NetworkPolicy", "NetworkPolicy forbids it"],
  ["network-reachable", "network", "network closed"],
  ["no-overriding-credential", "other credential", "other credential wins"],
  ["node-labels-match", "node labels", "labels do not match"],
  ["node-pool-capacity", "room on the nodes", "no room on the nodes"],
  ["node-pool-exists", "node pool", "no such node pool"],
  ["node-pool-running", "state of the pool", "pool not ready"],
  ["node-taints-tolerated", "node taints", "taint not tolerated"],
  ["oidc-issuer-enabled", "OIDC issuer", "OIDC issuer off"],
  ["openai-account-exists", "account", "no such account"],
  ["openai-custom-subdomain", "subdomain", "not its own subdomain"],
  ["openai-data-actions-granted", "role for inference", "no role for inference"],
  ["openai-deployment-exists", "model deployment", "no usable deployment"],
  ["pod-mutated", "token in the pods", "no token in the pods"],
  ["pods-scheduled", "scheduling", "pods without a node"],
  ["redis-access-policy-allows", "access policy", "policy does not allow it"],
  ["redis-access-policy-assigned", "access policy", "no policy in effect"],
  ["redis-cache-exists", "cache", "no such cache"],
  ["redis-entra-enabled", "sign-in by Entra", "Entra sign-in off"],
  ["redis-tls-port", "port and TLS", "wrong port, or no TLS"],
  ["secret-keys-declared", "keys of the Secret", "key not in Secret"],
  ["secret-producer-found", "source of the Secret", "nothing makes the Secret"],
  ["secret-producer-identity", "sign-in to the vault", "cannot sign in"],
  ["secret-synced", "sync from the vault", "not synced from the vault"],
  ["secrets-driver-on-nodes", "Secrets Store driver", "driver not on node"],
  ["service-account-exists", "ServiceAccount", "no ServiceAccount"],
  ["token-path-current", "token path", "old token path"],
  ["vault-references-readable", "vault references", "vault not readable"],
  ["workload-identity-label", "pod label", "pod label not set"],
  ["workload-identity-webhook-ready", "webhook", "webhook not ready"],
];

const byRule: ReadonlyMap<string, FaultWords> = new Map(
  entries.map(([rule, about, fault]) => [rule, { about, fault }]),
);

/** The fault in a few words; the id of a rule that has none. */
export const faultOf = (rule: string): string => byRule.get(rule)?.fault ?? rule;

/** The fault where a verdict claims one, and else what the rule is about. */
export const troubleOf = (rule: string, verdict: Verdict): string =>
  verdict === "broken" ? faultOf(rule) : (byRule.get(rule)?.about ?? rule);
