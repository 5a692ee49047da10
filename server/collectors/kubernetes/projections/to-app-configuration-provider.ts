import type {
  AppConfigurationProvider,
  ProviderAuth,
  ProviderVaultReferences,
} from "../../../../lib/inventory/kubernetes/app-configuration-provider.ts";
import { fields, isPresent, list, text, textOrNull, type Fields } from "../json-fields.ts";
import { parseHost } from "../parse-host.ts";
import { redactMessage } from "../redact-message.ts";
import { toKubernetesObject, type Projection } from "./projection.ts";
import { toProviderShape } from "./to-provider-shape.ts";

export const toAppConfigurationProvider: Projection<AppConfigurationProvider> = (object, context) => {
  const metadata = fields(object["metadata"]);
  const spec = fields(object["spec"]);
  const status = fields(object["status"]);
  const message = textOrNull(status["message"]);
  const refresh = fields(fields(spec["configuration"])["refresh"]);
  return {
    ...toKubernetesObject(metadata, context),
    uid: text(metadata["uid"]),
    storeHost: parseHost(spec["endpoint"]),
    configMapName: textOrNull(fields(spec["target"])["configMapName"]),
    secretName: textOrNull(fields(fields(spec["secret"])["target"])["secretName"]),
    auth: isPresent(spec["connectionStringReference"])
      ? { kind: "connection-string" }
      : toProviderAuth(fields(spec["auth"])),
    isRefreshEnabled: refresh["enabled"] === true,
    refreshInterval: textOrNull(refresh["interval"]),
    vaultReferences: isPresent(spec["secret"]) ? toVaultReferences(fields(fields(spec["secret"])["auth"])) : null,
    shape: toProviderShape(spec),
    phase: textOrNull(status["phase"]),
    message: message === null ? null : redactMessage(message),
    lastReconcileTime: textOrNull(status["lastReconcileTime"]),
    lastSyncTime: textOrNull(status["lastSyncTime"]),
  };
};

/** https://learn.microsoft.com/azure/azure-app-configuration/reference-kubernetes-provider#authentication */
function toProviderAuth(auth: Fields): ProviderAuth {
  if (textOrNull(auth["servicePrincipalReference"]) !== null) return { kind: "service-principal" };
  if (isPresent(auth["workloadIdentity"])) return toWorkloadIdentityAuth(fields(auth["workloadIdentity"]));
  const clientId = textOrNull(auth["managedIdentityClientId"]);
  return clientId === null ? { kind: "system-assigned" } : { kind: "managed-identity", clientId };
}

function toVaultReferences(auth: Fields): ProviderVaultReferences {
  return {
    auth: toProviderAuth(auth),
    vaults: list(auth["keyVaults"]).map((entry) => {
      const vault = fields(entry);
      return { host: parseHost(vault["uri"]), auth: toProviderAuth(vault) };
    }),
  };
}

/** Without a ServiceAccount of its own the provider speaks as its controller does. */
function toWorkloadIdentityAuth(workloadIdentity: Fields): ProviderAuth {
  const serviceAccountName = textOrNull(workloadIdentity["serviceAccountName"]);
  if (serviceAccountName !== null) return { kind: "service-account", serviceAccountName };
  return { kind: "controller", clientId: textOrNull(workloadIdentity["managedIdentityClientId"]) };
}
