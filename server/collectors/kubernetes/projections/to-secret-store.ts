import type { SecretStore } from "../../../../lib/inventory/kubernetes/external-secret.ts";
import { fields, isPresent, text, textOrNull, type Fields } from "../json-fields.ts";
import { parseHost } from "../parse-host.ts";
import { toKubernetesObject, type Projection, type ProjectionContext } from "./projection.ts";

export const toNamespacedSecretStore: Projection<SecretStore> = (object, context) =>
  toSecretStore("SecretStore", object, context);

export const toClusterSecretStore: Projection<SecretStore> = (object, context) =>
  toSecretStore("ClusterSecretStore", object, context);

/**
 * A store of another provider is kept too, without a vault: left out, it would look as if it did not exist.
 * https://external-secrets.io/latest/provider/azure-key-vault/
 */
function toSecretStore(kind: SecretStore["kind"], object: Fields, context: ProjectionContext): SecretStore {
  const azure = fields(fields(fields(object["spec"])["provider"])["azurekv"]);
  const reference = azure["serviceAccountRef"];
  return {
    ...toKubernetesObject(fields(object["metadata"]), context),
    kind,
    vaultHost: parseHost(azure["vaultUrl"]),
    tenantId: textOrNull(azure["tenantId"]),
    authType: toAuthType(azure["authType"]),
    serviceAccount: isPresent(reference) ? toServiceAccountReference(fields(reference)) : null,
    identityId: textOrNull(azure["identityId"]),
  };
}

function toAuthType(value: unknown): SecretStore["authType"] {
  return value === "ManagedIdentity" || value === "WorkloadIdentity" ? value : "ServicePrincipal";
}

function toServiceAccountReference(reference: Fields): SecretStore["serviceAccount"] {
  return { name: text(reference["name"]), namespace: textOrNull(reference["namespace"]) };
}
