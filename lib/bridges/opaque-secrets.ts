import type { EnvVariable } from "../inventory/kubernetes/pod-template.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import type { Observation } from "./evidence.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";

/**
 * What a workload gets out of Secrets and vaults without it being known what for: Secrets that it takes over whole, of
 * which not even the keys are read, single keys under a name that says nothing, and the files of the CSI driver.
 */
export interface OpaqueSecrets {
  readonly kind: "opaque";
  /** Of the workload's namespace, taken over whole by `envFrom` or as a volume. */
  readonly names: readonly string[];
  /** The rest, e.g. `env PASSWORD from Secret app`. */
  readonly others: readonly string[];
  readonly namespace: string;
  /** One for each of both. */
  readonly evidence: readonly Observation[];
}

export function opaqueSecrets(workload: Workload): OpaqueSecrets | undefined {
  const whole = new Map([...secretVolumes(workload), ...secretSources(workload)]);
  const others = new Map([...neutralVariables(workload), ...mountedClasses(workload)]);
  if (whole.size + others.size === 0) return undefined;
  const see =
    (label: string) =>
    ([says, field]: Source) =>
      seenInWorkload(label, says, workload, templatePath(workload.kind, field));
  return {
    kind: "opaque",
    names: [...whole.keys()],
    others: [...others.keys()],
    namespace: workload.namespace,
    evidence: [...[...whole].map(see("Secret taken over whole")), ...[...others].map(see("may hold a key"))],
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
