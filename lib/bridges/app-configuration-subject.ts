import { effectiveAccess, type Access } from "../access/effective-access.ts";
import type { AppConfigurationStore } from "../inventory/azure/app-configuration-store.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { lookUp, type InventoryIndex } from "../inventory/inventory-index.ts";
import { configMapByName, objectKey } from "../inventory/keys.ts";
import type { ClusterEvent } from "../inventory/kubernetes/cluster-event.ts";
import { absent, found, unread, valueOf, type Lookup } from "../inventory/lookup.ts";
import { nearestOf } from "../text/nearest.ts";
import type { Target } from "./bridge.ts";
import { principalOf, type DataSubject } from "./data-subject.ts";
import { lookUpFarEnd } from "./far-end.ts";
import type { Footing } from "./footing.ts";
import { hostNeedsOf, withoutRepeated } from "./host-need.ts";
import type { HostUse } from "./host-use.ts";
import { objectUsesOf } from "./object-use.ts";
import { lookUpPodEvents } from "./pod-events.ts";
import { possibleCredential } from "./possible-credential.ts";
import { providerRouteOf, type ProviderRoute } from "./provider-route.ts";
import { reach } from "./reach.ts";
import type { ReachableSubject } from "./reachable-subject.ts";
import { signedInAs } from "./sign-in.ts";
import type { StatedNeed } from "./subject.ts";
import { undefinedVariables, type UndefinedVariable } from "./undefined-variables.ts";
import type { WorkloadContext } from "./workload-context.ts";

export const readKeyValues = "Microsoft.AppConfiguration/configurationStores/keyValues/read";

/** A workload's settings: out of a ConfigMap that the provider fills, or read from the store by the workload itself. */
export interface AppConfigurationSubject extends DataSubject, ReachableSubject {
  /** Null when the workload itself calls the store. */
  readonly route: ProviderRoute | null;
  /** The identity that reads the store: the provider's, or the workload's own. */
  readonly principal: Lookup<UserAssignedIdentity>;
  /**
   * Lower case; or, while no such store was found, the name or ARM id that the configuration declares. Null when the
   * provider takes it from a connection string, or is not known.
   */
  readonly storeHost: string | null;
  readonly resource: Lookup<AppConfigurationStore>;
  readonly access: Lookup<Access>;
  /** What the containers refer to and nothing defines; empty when the workload itself calls the store. */
  readonly undefinedVariables: readonly UndefinedVariable[];
  /** All that there are: a connection string tells nobody which one it is for. */
  readonly stores: Lookup<readonly AppConfigurationStore[]>;
  /** What the nodes say of keys that make no variable for the workload's living pods. */
  readonly skippedKeys: Lookup<readonly ClusterEvent[]>;
  readonly readAt: string;
}

const service = { words: /APP_?CONFIG|AZCONFIG/, keySwitch: "disableLocalAuth" };

interface Reader {
  readonly key: string;
  readonly needs: readonly StatedNeed[];
  readonly route: ProviderRoute | null;
  readonly principal: Lookup<UserAssignedIdentity>;
  readonly storeHost: string | null;
  readonly uses: readonly HostUse[];
}

export function connectAppConfiguration(
  context: WorkloadContext,
  index: InventoryIndex,
  footing: Footing | null,
): readonly AppConfigurationSubject[] {
  const readers = [...readersThroughProviders(context, index), ...readersByThemselves(context, footing)];
  return withoutRepeated(readers.map((reader) => toSubject(reader, context, index, footing)));
}

function readersThroughProviders(context: WorkloadContext, index: InventoryIndex): readonly Reader[] {
  const { workload, aks } = context;
  return objectUsesOf(workload, "ConfigMap").flatMap((use) => {
    const { cluster, namespace } = workload;
    const configMap = lookUp(index, "configMaps", configMapByName, objectKey(cluster, namespace, use.name), cluster);
    const route = providerRouteOf(index, { cluster, namespace, use, configMap, aks });
    if (route === null) return [];
    const storeHost = valueOf(route.provider)?.storeHost ?? null;
    return [
      {
        key: `ConfigMap/${use.name}`,
        needs: use.needs,
        route,
        principal: signedInAs(route.signIn),
        storeHost,
        uses: [],
      },
    ];
  });
}

function readersByThemselves(context: WorkloadContext, footing: Footing | null): readonly Reader[] {
  const principal = principalOf(footing);
  return hostNeedsOf(context, "app-configuration").map(({ host, needs, uses }) => ({
    key: host,
    needs,
    route: null,
    principal,
    storeHost: host,
    uses,
  }));
}

function toSubject(
  { key, needs, route, principal, storeHost, uses }: Reader,
  context: WorkloadContext,
  index: InventoryIndex,
  footing: Footing | null,
): AppConfigurationSubject {
  const resource = storeHost === null ? absent() : lookUpFarEnd(index, "appConfigurationStores", storeHost);
  const store = valueOf(resource);
  const reader = valueOf(principal);
  return {
    context,
    key,
    needs,
    target: toTarget(index, store, storeHost ?? route?.configMapName ?? key),
    footing: route === null ? footing : null,
    route,
    principal,
    credential:
      route !== null || store?.localAuthDisabled ? undefined : possibleCredential(context, index, service, uses),
    storeHost: store?.host ?? storeHost,
    ...reach(index, context, storeHost ?? key, {
      resource,
      resourceCollection: "appConfigurationStores",
      firewallRules: absent(),
      caller: route === null ? "pods" : "controller",
    }),
    access:
      store === undefined || reader === undefined
        ? absent()
        : effectiveAccess(index, {
            principalId: reader.principalId,
            resourceId: store.id,
            action: readKeyValues,
            isDataAction: true,
          }),
    undefinedVariables: route === null ? [] : undefinedVariables(context, index),
    stores: lookUpStores(index),
    skippedKeys: lookUpPodEvents(context, index, "InvalidEnvironmentVariableNames"),
    readAt: index.inventory.readAt,
  };
}

function lookUpStores(index: InventoryIndex): Lookup<readonly AppConfigurationStore[]> {
  const gaps = index.gaps("appConfigurationStores");
  return gaps.length > 0 ? unread(gaps) : found(index.all("appConfigurationStores"));
}

function toTarget(index: InventoryIndex, store: AppConfigurationStore | undefined, name: string): Target {
  const hosts = () => index.all("appConfigurationStores").map(({ host }) => host);
  return {
    type: "Microsoft.AppConfiguration/configurationStores",
    name: store?.name ?? name,
    id: store?.id ?? null,
    exists: store === undefined ? null : true,
    nearest: store === undefined ? (nearestOf(hosts(), name) ?? null) : null,
  };
}
