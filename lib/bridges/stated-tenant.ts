import { valueOf } from "../inventory/lookup.ts";
import { seenInCluster, type Observation } from "./evidence.ts";
import type { SecretProducer } from "./secret-producer.ts";

/**
 * The tenant at which a producer asks for its token; null where it states none. A node's metadata service gives tokens
 * of its own tenant, whatever is stated.
 */
export function statedTenantOf(producer: SecretProducer): Observation | null {
  if (producer.kind === "class") {
    const known = valueOf(producer.providerClass);
    if (known === undefined || known.tenantId === null || known.mode === "vm-managed-identity") return null;
    const kind = "SecretProviderClass";
    return seenInCluster("found", known.tenantId, "secretProviderClasses", kind, known, "spec.parameters.tenantID");
  }
  const store = producer.kind === "external-secret" ? valueOf(producer.store) : undefined;
  if (store === undefined || store.tenantId === null || store.authType === "ManagedIdentity") return null;
  const collection = store.kind === "SecretStore" ? "secretStores" : "clusterSecretStores";
  return seenInCluster("found", store.tenantId, collection, store.kind, store, "spec.provider.azurekv.tenantId");
}
