import type { AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import { seenInAzure } from "../bridges/evidence.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import { valueOf } from "../inventory/lookup.ts";
import { defineRule, intact, unknown } from "./rule.ts";

/** A store that is not among those read can stand in a subscription that this reader cannot see, or be a replica. */
export const appConfigurationStoreExists = defineRule<AppConfigurationSubject>({
  id: "app-configuration-store-exists",
  description: "The App Configuration store that the host names must exist.",
  requires: ({ resource }) => [resource],
  judge({ storeHost, resource, target, needs }) {
    if (storeHost === null) return null;
    const store = valueOf(resource);
    if (store !== undefined) {
      const scope = subscriptionScope(store.id) ?? "/";
      return intact(`${storeHost} is ${store.name}.`, [
        seenInAzure("found", store.host, "appConfigurationStores", store, "properties.endpoint", scope),
      ]);
    }
    const nearest = target.nearest === null ? "" : ` The nearest that was read is ${target.nearest}.`;
    return unknown(
      `No App Configuration store that was read answers to ${storeHost}.${nearest} It may be a replica's host, or stand in a subscription that was not read.`,
      "Microsoft.AppConfiguration/configurationStores/read on the subscription that holds it",
      needs.map(({ evidence }) => evidence),
    );
  },
  fix: () => ({
    az: null,
    terraform: null,
    kubectl: null,
    docs: "https://learn.microsoft.com/azure/azure-app-configuration/overview",
  }),
});
