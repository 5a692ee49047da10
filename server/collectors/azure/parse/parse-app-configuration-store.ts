import type { AppConfigurationStore } from "../../../../lib/inventory/azure/app-configuration-store.ts";
import { armResource, flag, hostOfUrl, namesOf, text } from "./arm-fields.ts";
import { networkFields, toNetworkAccess } from "./network-access.ts";

const schema = armResource({ ...networkFields, endpoint: hostOfUrl, disableLocalAuth: flag, provisioningState: text });

export function parseAppConfigurationStore(raw: unknown): AppConfigurationStore {
  const resource = schema.parse(raw);
  const { endpoint, disableLocalAuth, provisioningState } = resource.properties;
  return {
    ...namesOf(resource),
    host: endpoint,
    localAuthDisabled: disableLocalAuth,
    provisioningState,
    network: toNetworkAccess(resource.properties),
  };
}
