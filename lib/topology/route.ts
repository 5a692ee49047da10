import type { Bridge, Joint } from "../bridges/bridge.ts";
import { worstVerdict, type Verdict } from "../bridges/verdict.ts";
import { providerStop, serviceAccountStop, targetStop, workloadStop, type Stop } from "./stop.ts";
import type { LinkGap, TopologyLink } from "./topology.ts";
import { providerOf, serviceAccountOf } from "./wiring.ts";

/** The way of one bridge through the picture: its cards from left to right, and what lies between them. */
export interface Route {
  readonly bridge: Bridge;
  readonly stops: readonly Stop[];
  readonly links: readonly TopologyLink[];
}

const footingRule = "identity-bridge-stands";

/** Joints of the identity bridge that lie between the ServiceAccount and the pods. All others ask Azure. */
const podSideRules = new Set([
  "workload-identity-webhook-ready",
  "workload-identity-label",
  "service-account-exists",
  "pod-mutated",
]);

/**
 * A bridge to a data service that stands on the workload's identity ends at the identity's card: from there
 * the identity bridge carries it, and a break there is drawn once. `footing` is that identity bridge.
 */
export function routeOf(bridge: Bridge, footing: Bridge | undefined): Route {
  if (bridge.kind === "identity") return identityRoute(bridge);
  if (footing !== undefined && bridge.joints.some(({ rule }) => rule === footingRule)) {
    const own = bridge.joints.filter(({ rule }) => rule !== footingRule);
    return routeThrough(bridge, [targetStop(bridge), targetStop(footing)], [own]);
  }
  const provider = bridge.kind === "compute" ? undefined : providerOf(bridge);
  if (provider === undefined) return routeThrough(bridge, [targetStop(bridge), workloadStop(bridge)], [bridge.joints]);
  const stops = [targetStop(bridge), providerStop(bridge, provider), workloadStop(bridge)];
  return routeThrough(
    bridge,
    stops,
    partition(bridge.joints, (joint) => isSeenInClusterOnly(joint, bridge)),
  );
}

function identityRoute(bridge: Bridge): Route {
  const account = serviceAccountOf(bridge);
  if (account === undefined) return routeThrough(bridge, [targetStop(bridge), workloadStop(bridge)], [bridge.joints]);
  const stops = [targetStop(bridge), serviceAccountStop(bridge, account), workloadStop(bridge)];
  return routeThrough(
    bridge,
    stops,
    partition(bridge.joints, ({ rule }) => podSideRules.has(rule)),
  );
}

/** The far half and the near half of the joints. */
function partition(joints: readonly Joint[], isNear: (joint: Joint) => boolean): [Joint[], Joint[]] {
  return [joints.filter((joint) => !isNear(joint)), joints.filter(isNear)];
}

function isSeenInClusterOnly({ rule, evidence }: Joint, { rootCause, target }: Bridge): boolean {
  if (target.exists === false && rule === rootCause) return false;
  return evidence.length > 0 && evidence.every(({ source }) => source === "kubernetes");
}

function routeThrough(bridge: Bridge, stops: readonly Stop[], jointsPerHop: readonly (readonly Joint[])[]): Route {
  const links = jointsPerHop.flatMap((joints, at): TopologyLink[] => {
    const [from, to] = [stops[at], stops[at + 1]];
    if (from === undefined || to === undefined) return [];
    const counted = joints.filter(({ ignored }) => ignored === null);
    const verdict = verdictOfHop(counted, bridge);
    const id = `${bridge.id}/${at}`;
    return [{ id, bridge: bridge.id, kind: bridge.kind, from: from.id, to: to.id, verdict, gap: gapOf(counted) }];
  });
  return { bridge, stops, links };
}

/** Where nothing was judged between two cards, nothing is claimed: unknown, unless the whole bridge is intact. */
function verdictOfHop(joints: readonly Joint[], bridge: Bridge): Verdict {
  if (joints.length === 0) return bridge.verdict === "intact" ? "intact" : "unknown";
  return worstVerdict(joints.map(({ verdict }) => verdict));
}

function gapOf(joints: readonly Joint[]): LinkGap | null {
  const joint = joints.find(({ verdict }) => verdict === "broken");
  if (joint === undefined) return null;
  const valueOf = (label: string) => joint.evidence.find((each) => each.label === label)?.value ?? null;
  return { rule: joint.rule, expected: valueOf("expected"), found: valueOf("found") };
}
