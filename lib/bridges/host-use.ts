import type { HostMention } from "../inventory/host-mention.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { configMapByName, objectKey } from "../inventory/keys.ts";
import type { Container } from "../inventory/kubernetes/pod-template.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { seenInCluster, type Observation } from "./evidence.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";

/** An Azure host that a workload names, and where. */
export interface HostUse {
  readonly mention: HostMention;
  /** E.g. `env REDIS_HOST of container worker`. */
  readonly where: string;
  /** E.g. `env REDIS_HOST of container worker names redis-shop.redis.cache.windows.net`. */
  readonly says: string;
  readonly evidence: Observation;
}

/** The hosts in the containers' variables and arguments, and in the ConfigMaps (or the keys of them) that they read. */
export function hostUsesOf(workload: Workload, index: InventoryIndex): readonly HostUse[] {
  return [
    ...workload.template.containers.flatMap((container) => hostsInContainer(workload, container)),
    ...configMapsOf(workload).flatMap(({ name, key }) => hostsInConfigMap(workload, name, key, index)),
  ];
}

function hostsInContainer(workload: Workload, { name, isInit, env, hosts }: Container): HostUse[] {
  const field = (rest: string) =>
    templatePath(workload.kind, `spec.${isInit ? "initContainers" : "containers"}[${name}].${rest}`);
  const use = (mention: HostMention, where: string, rest: string): HostUse => ({
    mention,
    where: `${where} of container ${name}`,
    says: `${where} of container ${name} names ${mention.host}`,
    evidence: seenInWorkload("host", mention.host, workload, field(rest)),
  });
  return [
    ...env.flatMap((variable) =>
      variable.hosts.map((mention) => use(mention, `env ${variable.name}`, `env[${variable.name}]`)),
    ),
    ...hosts.map((mention) => use(mention, "the command line", "command")),
  ];
}

/** The ConfigMaps that the workload reads; `key` is set where it reads one key only. */
function configMapsOf({ template }: Workload): readonly { readonly name: string; readonly key: string | null }[] {
  const whole = [
    ...template.containers.flatMap(({ envFrom }) => envFrom.filter(({ kind }) => kind === "ConfigMap")),
    ...template.volumes.filter(({ kind }) => kind === "ConfigMap"),
  ].flatMap((source) => ("name" in source ? [source.name] : []));
  const single = template.containers.flatMap(({ env }) =>
    env.flatMap(({ from }) => (from?.kind === "ConfigMap" ? [{ name: from.name, key: from.key }] : [])),
  );
  return [
    ...[...new Set(whole)].map((name) => ({ name, key: null })),
    ...single.filter(({ name }) => !whole.includes(name)),
  ];
}

function hostsInConfigMap(workload: Workload, name: string, key: string | null, index: InventoryIndex): HostUse[] {
  const [configMap] = index.having(
    "configMaps",
    configMapByName,
    objectKey(workload.cluster, workload.namespace, name),
  );
  if (configMap === undefined) return [];
  return configMap.hosts
    .filter((mention) => key === null || mention.key === key)
    .map((mention) => ({
      mention,
      where: `${mention.key} of ConfigMap ${name}`,
      says: `${mention.key} of ConfigMap ${name} names ${mention.host}`,
      evidence: seenInCluster("host", mention.host, "configMaps", "ConfigMap", configMap, `data[${mention.key}]`),
    }));
}
