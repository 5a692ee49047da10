import type { Bridge, Joint } from "../bridges/bridge.ts";
import { seenInCluster } from "../bridges/evidence.ts";
import type { Fix } from "../bridges/fix.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { objectRef } from "../inventory/kubernetes/kubernetes-object.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { nodeLabelsMatch } from "../rules/node-labels-match.ts";
import { nodePoolExists } from "../rules/node-pool-exists.ts";
import { nodeTaintsTolerated } from "../rules/node-taints-tolerated.ts";
import { serviceAccountExists } from "../rules/service-account-exists.ts";
import { defineFindingRule, type Found } from "./finding.ts";
import { allWorkloads, collectionOfKind } from "./workloads.ts";

/** One workload in several places of a cluster: some serve, others wait. */
interface Colours {
  readonly serving: readonly Workload[];
  readonly waiting: readonly Workload[];
}

/**
 * Blue and green: what waits is not called yet, so nobody notices that it could not answer.
 * https://learn.microsoft.com/azure/architecture/guide/aks/blue-green-deployment-for-aks
 */
export const standbyWouldFail = defineFindingRule({
  id: "standby-would-fail",
  description: "A release that waits should have the bridges that stand in the release that serves.",
  find(index, bridges) {
    const bridgesOf = Map.groupBy(bridges, keyOfBridge);
    return coloursIn(index).flatMap(({ serving, waiting }) => {
      const standing = standingIn(serving.flatMap((workload) => bridgesOf.get(keyOf(workload)) ?? []));
      return waiting.flatMap((workload) => judge(workload, bridgesOf.get(keyOf(workload)) ?? [], standing));
    });
  },
});

function coloursIn(index: InventoryIndex): readonly Colours[] {
  const workloads = allWorkloads(index);
  return [...sameName(workloads), ...sameChart(workloads)]
    .map((group) => ({ serving: group.filter(serves), waiting: group.filter((each) => !serves(each)) }))
    .filter(({ serving, waiting }) => serving.length > 0 && waiting.length > 0);
}

function sameName(workloads: readonly Workload[]): readonly (readonly Workload[])[] {
  return [...Map.groupBy(workloads, ({ cluster, kind, name }) => `${cluster}/${kind}/${name}`).values()];
}

/** Releases of one chart, each under another name, where the chart has one workload of the kind in each namespace. */
function sameChart(workloads: readonly Workload[]): readonly (readonly Workload[])[] {
  const released = workloads.filter(({ helmRelease }) => chartOf(helmRelease) !== null);
  const groups = Map.groupBy(
    released,
    ({ cluster, kind, helmRelease }) => `${cluster}/${kind}/${chartOf(helmRelease)}`,
  );
  return [...groups.values()].filter((group) => {
    const isOneEach = new Set(group.map(({ namespace }) => namespace)).size === group.length;
    return isOneEach && new Set(group.map(({ name }) => name)).size === group.length;
  });
}

/** `checkout` for `checkout-1.8.0`: two releases of a chart are seldom of one version. */
function chartOf(release: Workload["helmRelease"]): string | null {
  return release?.chart?.replace(/-v?\d+\.\d+.*$/, "") ?? null;
}

const serves = ({ replicas, isIdle }: Workload): boolean => !isIdle && replicas !== 0;

const keyOf = (workload: Workload) => objectRef(workload.kind, workload);
const keyOfBridge = ({ cluster, namespace, workload }: Bridge) =>
  objectRef(workload.kind, { cluster, namespace, name: workload.name });

/** Intact bridges of the release that serves, by what a waiting release would need as well. */
function standingIn(bridges: readonly Bridge[]): ReadonlyMap<string, Bridge> {
  return new Map(bridges.filter(({ verdict }) => verdict === "intact").map((bridge) => [purposeOf(bridge), bridge]));
}

/** A workload has one bridge to its pool and one to its identity; those to services are told apart by the service. */
function purposeOf({ kind, target }: Bridge): string {
  return kind === "identity" || kind === "compute" ? kind : `${kind} ${target.name.toLowerCase()}`;
}

interface Pair {
  readonly failing: Bridge;
  readonly standing: Bridge;
  readonly root: Joint;
}

/** The joints that are but a risk while no pod is wanted. */
const asleep: ReadonlySet<string | null> = new Set([
  serviceAccountExists.id,
  nodePoolExists.id,
  nodeLabelsMatch.id,
  nodeTaintsTolerated.id,
]);

function wouldFail({ verdict, rootCause }: Bridge): boolean {
  return verdict === "broken" || (verdict === "at-risk" && asleep.has(rootCause));
}

/** What only falls because the identity bridge does is not told again. */
function judge(
  workload: Workload,
  bridges: readonly Bridge[],
  standing: ReadonlyMap<string, Bridge>,
): readonly Found[] {
  const pairs = bridges
    .filter((bridge) => bridge.blockedBy === null && wouldFail(bridge))
    .flatMap((failing): readonly Pair[] => {
      const counterpart = standing.get(purposeOf(failing));
      const root = failing.joints.find(({ rule, ignored }) => rule === failing.rootCause && ignored === null);
      return counterpart === undefined || root === undefined ? [] : [{ failing, standing: counterpart, root }];
    });
  return pairs.length === 0 ? [] : [describe(workload, pairs)];
}

function describe(workload: Workload, pairs: readonly Pair[]): Found {
  const { kind, name, namespace } = workload;
  const [first] = pairs;
  const blue = first?.standing.namespace ?? "another namespace";
  const faults = pairs.map(({ failing, root }) => `${claimOf(failing)} (${root.rule}: ${root.message})`).join("; ");
  return {
    severity: "warning",
    resource: { type: kind, id: objectRef(kind, workload) },
    message: `${name} waits in ${namespace} and would fail where ${blue} serves: ${faults}`,
    bridges: pairs.map(({ failing }) => failing.id),
    evidence: [
      seenInCluster("replicas", String(workload.replicas), collectionOfKind[kind], kind, workload, "spec.replicas"),
      ...pairs.flatMap(({ root }) => root.evidence),
    ],
    fix: joinFixes(pairs.flatMap(({ root }) => root.fix ?? [])),
  };
}

const claimOf = ({ kind, verdict }: Bridge): string =>
  `its ${kind} bridge is ${verdict === "broken" ? "broken" : "at risk"}`;

function joinFixes(fixes: readonly Fix[]): Fix {
  const join = (part: "az" | "terraform" | "kubectl") =>
    fixes
      .map((fix) => fix[part])
      .filter((text) => text !== null)
      .join("\n") || null;
  return {
    az: join("az"),
    terraform: join("terraform"),
    kubectl: join("kubectl"),
    docs: fixes[0]?.docs ?? "https://learn.microsoft.com/azure/architecture/guide/aks/blue-green-deployment-for-aks",
  };
}
