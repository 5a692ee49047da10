import type {
  AppConfigurationProvider,
  ProviderAuth,
} from "../../../../lib/inventory/kubernetes/app-configuration-provider.ts";
import { fields, isPresent, text, textOrNull, type Fields } from "../json-fields.ts";
import { parseHost } from "../parse-host.ts";
import { redactMessage } from "../redact-message.ts";
import { toKubernetesObject, type Projection } from "./projection.ts";

export const toAppConfigurationProvider: Projection<AppConfigurationProvider> = (object, context) => {
  const metadata = fields(object["metadata"]);
  const spec = fields(object["spec"]);
  const status = fields(object["status"]);
  const message = textOrNull(status["message"]);
  return {
    ...toKubernetesObject(metadata, context),
    uid: text(metadata["uid"]),
    storeHost: parseHost(spec["endpoint"]),
    configMapName: textOrNull(fields(spec["target"])["configMapName"]),
    secretName: textOrNull(fields(fields(spec["secret"])["target"])["secretName"]),
    auth: toProviderAuth(spec),
    isRefreshEnabled: fields(fields(spec["configuration"])["refresh"])["enabled"] === true,
    phase: textOrNull(status["phase"]),
    message: message === null ? null : redactMessage(message),
    lastReconcileTime: textOrNull(status["lastReconcileTime"]),
    lastSyncTime: textOrNull(status["lastSyncTime"]),
  };
};

/** https://learn.microsoft.com/azure/azure-app-configuration/reference-kubernetes-provider#authentication */
function toProviderAuth(spec: Fields): ProviderAuth {
  if (textOrNull(spec["connectionStringReference"]) !== null) return { kind: "secret" };
  const auth = fields(spec["auth"]);
  if (textOrNull(auth["servicePrincipalReference"]) !== null) return { kind: "secret" };
  if (isPresent(auth["workloadIdentity"])) return toWorkloadIdentityAuth(fields(auth["workloadIdentity"]));
  const clientId = textOrNull(auth["managedIdentityClientId"]);
  return clientId === null ? { kind: "system-assigned" } : { kind: "managed-identity", clientId };
}

/** Without a ServiceAccount of its own the provider speaks as its controller does. */
function toWorkloadIdentityAuth(workloadIdentity: Fields): ProviderAuth {
  const serviceAccountName = textOrNull(workloadIdentity["serviceAccountName"]);
  if (serviceAccountName !== null) return { kind: "service-account", serviceAccountName };
  return { kind: "controller", clientId: textOrNull(workloadIdentity["managedIdentityClientId"]) };
}
