import { armKey } from "../inventory/azure/arm-id.ts";
import type { CollectionName, ResourceOf } from "../inventory/collections.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { absent, found, unread, type Lookup } from "../inventory/lookup.ts";
import { nearestOf } from "../text/nearest.ts";
import type { Target } from "./bridge.ts";
import type { ReachableResource } from "./reachable-subject.ts";

/** Collections whose resources answer at host names of their own. */
export type HostedCollection =
  | "redisCaches"
  | "redisEnterprises"
  | "cosmosAccounts"
  | "mongoClusters"
  | "cognitiveAccounts"
  | "appConfigurationStores"
  | "keyVaults";

interface Directory {
  /** By host, by lower-case name and by ARM key: the three cannot be mistaken for each other. */
  readonly byKey: ReadonlyMap<string, readonly ReachableResource[]>;
  readonly hosts: readonly string[];
}

const directories = new WeakMap<InventoryIndex, Map<CollectionName, Directory>>();

/** The domains under which every custom subdomain of a Cognitive Services account answers. */
const cognitiveDomains = [
  "openai.azure.com",
  "cognitiveservices.azure.com",
  "services.ai.azure.com",
  "openai.azure.us",
  "cognitiveservices.azure.us",
  "openai.azure.cn",
  "cognitiveservices.azure.cn",
];

/** The resources that a host name, a resource's name or an ARM id stands for. */
export function answeringTo<Name extends HostedCollection>(
  index: InventoryIndex,
  name: Name,
  key: string,
): readonly ResourceOf[Name][] {
  const { byKey } = directoryOf(index, name);
  return (byKey.get(key.startsWith("/") ? armKey(key) : key.toLowerCase()) ?? []) as readonly ResourceOf[Name][];
}

/** The one resource that answers to the key. `absent` also when several do, which does not tell which one is meant. */
export function lookUpFarEnd<Name extends HostedCollection>(
  index: InventoryIndex,
  name: Name,
  key: string,
): Lookup<ResourceOf[Name]> {
  const [match, another] = answeringTo(index, name, key);
  if (match !== undefined) return another === undefined ? found(match) : absent();
  const gaps = index.gaps(name);
  return gaps.length > 0 ? unread(gaps) : absent();
}

/** Exists is null rather than false without a match: the resource may live where the reader cannot see. */
export function targetOf(
  index: InventoryIndex,
  type: string,
  key: string,
  resource: ReachableResource | undefined,
  ...collections: readonly HostedCollection[]
): Target {
  if (resource !== undefined) return { type, name: resource.name, id: resource.id, exists: true, nearest: null };
  const hosts = collections.flatMap((name) => directoryOf(index, name).hosts);
  return { type, name: key, id: null, exists: null, nearest: nearestOf(hosts, key) ?? null };
}

function directoryOf(index: InventoryIndex, name: HostedCollection): Directory {
  let ofIndex = directories.get(index);
  if (ofIndex === undefined) directories.set(index, (ofIndex = new Map()));
  let directory = ofIndex.get(name);
  if (directory === undefined) ofIndex.set(name, (directory = makeDirectory(index.all(name))));
  return directory;
}

function makeDirectory(resources: readonly ResourceOf[HostedCollection][]): Directory {
  const byKey = new Map<string, ReachableResource[]>();
  for (const resource of resources) {
    for (const key of new Set([
      ...hostsOf(resource),
      ...subdomainHosts(resource),
      resource.name.toLowerCase(),
      armKey(resource.id),
    ])) {
      const answering = byKey.get(key);
      if (answering === undefined) byKey.set(key, [resource]);
      else answering.push(resource);
    }
  }
  return { byKey, hosts: [...new Set(resources.flatMap(hostsOf))] };
}

function hostsOf(resource: ResourceOf[HostedCollection]): readonly string[] {
  const hosts = "hosts" in resource ? resource.hosts : ["hostName" in resource ? resource.hostName : resource.host];
  return hosts.map((host) => host.toLowerCase());
}

/** The host that is called: the key itself where it is one, else the service's own. */
export function hostCalled(resource: ReachableResource, key: string): string {
  const isHost = key.includes(".") && !key.startsWith("/");
  return isHost ? key : (hostsOf(resource as ResourceOf[HostedCollection])[0] ?? key);
}

function subdomainHosts(resource: ResourceOf[HostedCollection]): readonly string[] {
  if (!("customSubDomainName" in resource) || !resource.customSubDomainName) return [];
  const subdomain = resource.customSubDomainName.toLowerCase();
  return cognitiveDomains.map((domain) => `${subdomain}.${domain}`);
}
