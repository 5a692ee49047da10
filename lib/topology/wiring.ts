import type { Bridge, Joint } from "../bridges/bridge.ts";
import type { Evidence } from "../bridges/evidence.ts";

/** The object in the cluster that a bridge passes through, as the bridge's evidence names it. */
export interface WiringObject {
  readonly kind: string;
  readonly name: string;
  /** `cluster/namespace/Kind/name`. */
  readonly ref: string;
}

const providerKinds = [
  "AzureAppConfigurationProvider",
  "SecretProviderClass",
  "ExternalSecret",
  "SecretStore",
  "ClusterSecretStore",
];

/** The ServiceAccount of an identity bridge, also one that does not exist; undefined when no evidence names it. */
export function serviceAccountOf(bridge: Bridge): WiringObject | undefined {
  return firstOf(bridge, (evidence) => objectOf(evidence, ["ServiceAccount"])) ?? namedServiceAccount(bridge);
}

/** What brings the values of a store or a vault into the cluster. */
export function providerOf(bridge: Bridge): WiringObject | undefined {
  return firstOf(bridge, (evidence) => objectOf(evidence, providerKinds));
}

const identityId = /^.*\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/[^/]+/i;

/** The ARM id of the managed identity that a joint's evidence was read from, or below. */
export function identityIdIn({ evidence }: Joint): string | undefined {
  return evidence.map(({ resource }) => identityId.exec(resource)?.[0]).find((id) => id !== undefined);
}

/** False when the joint that asks for the ServiceAccount is broken, null when it is unknown. */
export function hasServiceAccount({ joints }: Bridge): boolean | null {
  const verdict = joints.find(({ rule }) => rule === "service-account-exists")?.verdict;
  if (verdict === "broken") return false;
  return verdict === "unknown" ? null : true;
}

function firstOf(
  { joints, needs }: Bridge,
  pick: (evidence: Evidence) => WiringObject | undefined,
): WiringObject | undefined {
  for (const { evidence } of joints) {
    for (const each of evidence) {
      const picked = pick(each);
      if (picked !== undefined) return picked;
    }
  }
  return needs.map(({ evidence }) => pick(evidence)).find((picked) => picked !== undefined);
}

function objectOf({ source, resource }: Evidence, kinds: readonly string[]): WiringObject | undefined {
  if (source !== "kubernetes") return undefined;
  const [kind, name] = resource.split("/").slice(-2);
  if (kind === undefined || name === undefined || !kinds.includes(kind)) return undefined;
  return { kind, name, ref: resource };
}

/** Where the template says which account it runs as, the value is its name or the subject of its token. */
function namedServiceAccount(bridge: Bridge): WiringObject | undefined {
  return firstOf(bridge, ({ path, value }) => {
    const name = path.endsWith("serviceAccountName") ? value?.split(/[:/]/).at(-1) : undefined;
    if (!name) return undefined;
    return { kind: "ServiceAccount", name, ref: `${bridge.cluster}/${bridge.namespace}/ServiceAccount/${name}` };
  });
}
