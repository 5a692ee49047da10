import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { configMapByName, objectKey } from "../inventory/keys.ts";
import type { Container, EnvSource, EnvVariable } from "../inventory/kubernetes/pod-template.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { seenInCluster, type Observation } from "./evidence.ts";
import type { HostUse } from "./host-use.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";

/** A sign that the workload signs in with a key, a password or a connection string. Its value is never read. */
export interface VisibleCredential {
  readonly kind: "visible";
  /** In the same URL or connection string as the host, so that whoever uses the one uses the other. */
  readonly isBesideHost: boolean;
  /** E.g. `env MONGO_URI from Secret ledger-db`, or `beside the host in env REDIS_URL of container worker`. */
  readonly says: string;
  readonly evidence: Observation;
}

const credentialWords = /KEY|PASS(?:WORD|WD)?|PWD|CONN|CREDENTIAL|AUTH|TOKEN|SECRET|UR[IL]/;
const unmistakableWords =
  /PASSWORD|PASSWD|API_?KEY|ACCESS_?KEY|ACCOUNT_?KEY|(?:PRIMARY|SECONDARY|MASTER)_?KEY|CONNECTION_?STRING/;

/**
 * The first credential for a service: one that stands beside the service's host, or that the pod template or a
 * ConfigMap shows by name. A Secret that is taken over whole shows one only where its name or prefix speaks of the
 * service.
 *
 * @param service matched against names in capitals with underscores, e.g. `/COSMOS|MONGO/`
 * @param uses the places that name the service's host
 */
export function visibleCredential(
  workload: Workload,
  index: InventoryIndex,
  service: RegExp,
  uses: readonly HostUse[],
): VisibleCredential | undefined {
  return besideHost(uses) ?? shownByName(workload, service) ?? inConfigMaps(workload, index, service);
}

function besideHost(uses: readonly HostUse[]): VisibleCredential | undefined {
  const use = uses.find(({ mention }) => mention.carriesCredential);
  if (use === undefined) return undefined;
  return {
    kind: "visible",
    isBesideHost: true,
    says: `beside the host in ${use.where}`,
    evidence: { ...use.evidence, label: "credential" },
  };
}

function shownByName(workload: Workload, service: RegExp): VisibleCredential | undefined {
  const { containers, volumes } = workload.template;
  for (const container of containers) {
    const variable = container.env.find((each) => isCredential(each, service));
    if (variable !== undefined) return inVariable(workload, container, variable);
    const source = container.envFrom.find(
      (each) => each.kind === "Secret" && service.test(shout(each.prefix, each.name)),
    );
    if (source !== undefined) return inSource(workload, container, source);
  }
  const volume = volumes.find((each) => each.kind === "Secret" && service.test(shout(each.name)));
  if (volume === undefined || !("name" in volume)) return undefined;
  return {
    kind: "visible",
    isBesideHost: false,
    says: `a volume of Secret ${volume.name}`,
    evidence: seenInWorkload(
      "credential",
      volume.name,
      workload,
      templatePath(workload.kind, `spec.volumes[${volume.volume}]`),
    ),
  };
}

/** Among the variables that ConfigMaps bring which are taken over whole. */
function inConfigMaps(workload: Workload, index: InventoryIndex, service: RegExp): VisibleCredential | undefined {
  const { cluster, namespace, template } = workload;
  for (const container of template.containers) {
    for (const { kind, name, prefix } of container.envFrom) {
      if (kind !== "ConfigMap") continue;
      const [configMap] = index.having("configMaps", configMapByName, objectKey(cluster, namespace, name));
      const key = configMap?.keys.find((each) => isUnmistakable(shout(`${prefix}${each}`), service));
      if (configMap === undefined || key === undefined) continue;
      return {
        kind: "visible",
        isBesideHost: false,
        says: `${key} of ConfigMap ${name}`,
        evidence: seenInCluster("credential", key, "configMaps", "ConfigMap", configMap, `data[${key}]`),
      };
    }
  }
  return undefined;
}

function isCredential({ name, from, literal }: EnvVariable, service: RegExp): boolean {
  if (from?.kind === "Secret") {
    return service.test(shout(name, from.name, from.key)) && credentialWords.test(shout(name, from.key));
  }
  return literal === null && isUnmistakable(shout(name), service);
}

function isUnmistakable(name: string, service: RegExp): boolean {
  return service.test(name) && unmistakableWords.test(name);
}

function inVariable(workload: Workload, container: Container, { name, from }: EnvVariable): VisibleCredential {
  const source = from === null || from.kind === "other" ? "" : ` from ${from.kind} ${from.name}`;
  return {
    kind: "visible",
    isBesideHost: false,
    says: `env ${name}${source}`,
    evidence: see(workload, container, name, `env[${name}]`),
  };
}

function inSource(workload: Workload, container: Container, { name }: EnvSource): VisibleCredential {
  return {
    kind: "visible",
    isBesideHost: false,
    says: `envFrom Secret ${name}`,
    evidence: see(workload, container, name, "envFrom[].secretRef"),
  };
}

function see(workload: Workload, { name, isInit }: Container, value: string, rest: string): Observation {
  const field = `spec.${isInit ? "initContainers" : "containers"}[${name}].${rest}`;
  return seenInWorkload("credential", value, workload, templatePath(workload.kind, field));
}

function shout(...names: readonly string[]): string {
  return names.join(" ").toUpperCase().replaceAll(/[-.]/g, "_");
}
