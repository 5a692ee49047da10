import type { EnvVariable } from "../inventory/kubernetes/pod-template.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import type { Observation } from "./evidence.ts";
import { hostNeedsOf, type HostNeed } from "./host-need.ts";
import type { HostUse } from "./host-use.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";
import type { WorkloadContext } from "./workload-context.ts";

/**
 * What a workload gets out of Secrets and vaults without it being known what for: Secrets that it takes over whole, of
 * which not even the keys are read, single keys under a name that says nothing, the files of the CSI driver, and what
 * it reads by itself from a vault or from App Configuration.
 */
export interface OpaqueSecrets {
  readonly kind: "opaque";
  /** Of the workload's namespace, taken over whole by `envFrom` or as a volume. */
  readonly names: readonly string[];
  /** The rest, e.g. `env PASSWORD from Secret app` or `kv-shop.vault.azure.net, which it reads itself`. */
  readonly others: readonly string[];
  readonly namespace: string;
  /** One for each of them all. */
  readonly evidence: readonly Observation[];
}

/** @param uses the places that name the service itself, which holds no key of its own */
export function opaqueSecrets(context: WorkloadContext, uses: readonly HostUse[]): OpaqueSecrets | undefined {
  const { workload } = context;
  const whole = new Map([...secretVolumes(workload), ...secretSources(workload)]);
  const others = new Map([...neutralVariables(workload), ...mountedClasses(workload)]);
  const read = readAtRunTime(context, uses);
  if (whole.size + others.size + read.length === 0) return undefined;
  const see =
    (label: string) =>
    ([says, field]: Source) =>
      seenInWorkload(label, says, workload, templatePath(workload.kind, field));
  return {
    kind: "opaque",
    names: [...whole.keys()],
    others: [...others.keys(), ...read.map(({ host }) => `${host}, which the workload reads itself,`)],
    namespace: workload.namespace,
    evidence: [
      ...[...whole].map(see("Secret taken over whole")),
      ...[...others].map(see("may hold a key")),
      ...read
        .flatMap(({ needs }) => needs.slice(0, 1))
        .map(({ evidence }) => ({ ...evidence, label: "may hold a key" })),
    ],
  };
}

/** What is said of it, and the field that names it. */
type Source = readonly [says: string, field: string];

function secretSources({ template }: Workload): Source[] {
  return template.containers.flatMap(({ name: container, isInit, envFrom }) =>
    envFrom
      .filter(({ kind }) => kind === "Secret")
      .map(({ name }): Source => [name, `${containerPath(container, isInit)}.envFrom[].secretRef`]),
  );
}

function secretVolumes({ template }: Workload): Source[] {
  return template.volumes.flatMap((volume): Source[] =>
    volume.kind === "Secret" ? [[volume.name, `spec.volumes[${volume.volume}]`]] : [],
  );
}

function mountedClasses({ template }: Workload): Source[] {
  return template.volumes.flatMap((volume): Source[] =>
    volume.kind === "SecretProviderClass"
      ? [[`the files of SecretProviderClass ${volume.name}`, `spec.volumes[${volume.volume}]`]]
      : [],
  );
}

function neutralVariables({ template }: Workload): Source[] {
  return template.containers.flatMap(({ name: container, isInit, env }) =>
    env
      .filter(isNeutral)
      .map(({ name, from }): Source => [
        `env ${name} from Secret ${from?.kind === "Secret" ? from.name : ""}`,
        `${containerPath(container, isInit)}.env[${name}]`,
      ]),
  );
}

/** Applications fetch connection strings from a vault or a store of settings as they start. */
function readAtRunTime(context: WorkloadContext, uses: readonly HostUse[]): readonly HostNeed[] {
  const own = new Set(uses.map(({ mention }) => mention.host));
  return [...hostNeedsOf(context, "key-vault"), ...hostNeedsOf(context, "app-configuration")].filter(
    ({ host }) => !own.has(host),
  );
}

const neutralWord =
  /^(?:ACCESS|API|APP|AUTH|BACKEND|CACHE|CONN(?:ECTION)?|CREDENTIALS?|DATA|DATABASE|DB|DSN|ENDPOINT|KEY|PASS(?:WORD|WD)?|PRIMARY|PWD|SECRET|SECONDARY|SERVICE|STORE|STRING|TOKEN|UR[IL]|AZURE|[0-9]+)$/;

/** From one key of a Secret, and named for what it is, such as `DB_PASSWORD`, but not for whose. */
function isNeutral({ name, from }: EnvVariable): boolean {
  return (
    from?.kind === "Secret" &&
    name
      .toUpperCase()
      .split(/[_.-]+/)
      .every((word) => neutralWord.test(word))
  );
}

const containerPath = (name: string, isInit: boolean) => `spec.${isInit ? "initContainers" : "containers"}[${name}]`;
