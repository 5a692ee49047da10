import { appConfigurationDataRole } from "../rules/app-configuration-data-role.ts";
import { appConfigurationProviderFound } from "../rules/app-configuration-provider-found.ts";
import { appConfigurationProviderIdentity } from "../rules/app-configuration-provider-identity.ts";
import { appConfigurationProviderValid } from "../rules/app-configuration-provider-valid.ts";
import { appConfigurationStoreExists } from "../rules/app-configuration-store-exists.ts";
import { appConfigurationSynced } from "../rules/app-configuration-synced.ts";
import { applyWhere } from "../judging/apply-where.ts";
import { commandVariablesDefined } from "../rules/command-variables-defined.ts";
import { configMapCurrentInPods } from "../rules/config-map-current-in-pods.ts";
import { configMapKeysPresent } from "../rules/config-map-keys-present.ts";
import { configMapOwned } from "../rules/config-map-owned.ts";
import { identityBridgeStands } from "../rules/identity-bridge-stands.ts";
import { networkPoliciesAllow } from "../rules/network-policies-allow.ts";
import { networkReachable } from "../rules/network-reachable.ts";
import { vaultReferencesReadable } from "../rules/vault-references-readable.ts";
import { connectAppConfiguration, type AppConfigurationSubject } from "./app-configuration-subject.ts";
import { defineBridge } from "./define-bridge.ts";

export const appConfiguration = defineBridge<AppConfigurationSubject>({
  kind: "app-configuration",
  title: "App Configuration",
  connect: connectAppConfiguration,
  joints: [
    appConfigurationProviderFound,
    appConfigurationProviderValid,
    appConfigurationProviderIdentity,
    applyWhere<AppConfigurationSubject>(identityBridgeStands, ({ route }) => route === null),
    appConfigurationStoreExists,
    appConfigurationDataRole,
    vaultReferencesReadable,
    appConfigurationSynced,
    configMapOwned,
    configMapKeysPresent,
    commandVariablesDefined,
    configMapCurrentInPods,
    networkReachable,
    networkPoliciesAllow,
  ],
});
