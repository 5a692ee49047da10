import type { Bridge, Joint } from "../bridges/bridge.ts";
import { worstVerdict } from "../bridges/verdict.ts";
import { credentialSeen } from "./credential-seen.ts";
import { farMechanism, identityMechanisms, syncMechanism } from "./mechanism.ts";
import { objectTaken } from "./object-taken.ts";
import {
  clusterStop,
  credentialStop,
  objectStop,
  presentedIdentityStop,
  providerStop,
  serviceAccountStop,
  targetStop,
  workloadStop,
  type Stop,
} from "./stop.ts";
import type { LinkGap, TopologyLink } from "./topology.ts";
import { identityIdIn, providerOf, serviceAccountOf } from "./wiring.ts";

/** The way of one bridge through the picture: its cards, and what lies between them from left to right. */
export interface Route {
  readonly bridge: Bridge;
  /** With the cards that others are docked to. */
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

/** The joint that asks which identity a provider in the cluster presents, and whether Entra trusts it. */
const providerIdentityRules = new Set(["app-configuration-provider-identity", "secret-producer-identity"]);

/**
 * A bridge to a data service that stands on the workload's identity ends at the identity's card: from there
 * the identity bridge carries it, and a break there is drawn once. `footing` is that identity bridge.
 */
export function routeOf(bridge: Bridge, footing: Bridge | undefined): Route {
  if (bridge.kind === "identity") return identityRoute(bridge);
  if (footing !== undefined && bridge.joints.some(({ rule }) => rule === footingRule)) {
    const own = bridge.joints.filter(({ rule }) => rule !== footingRule);
    return routeThrough(bridge, [targetStop(bridge), targetStop(footing)], [own], [farMechanism(bridge)]);
  }
  const provider = bridge.kind === "compute" ? undefined : providerOf(bridge);
  return provider === undefined ? directRoute(bridge) : providerRoute(bridge, providerStop(bridge, provider));
}

function directRoute(bridge: Bridge): Route {
  const owners = bridge.kind === "compute" ? [clusterStop(bridge)] : [];
  const stops = [targetStop(bridge), nearEnd(bridge)];
  return routeThrough(bridge, stops, [bridge.joints], [farMechanism(bridge)], owners);
}

/** The ConfigMap or Secret that the workload reads, else the workload itself. */
function nearEnd(bridge: Bridge): Stop {
  const taken = objectTaken(bridge);
  return taken === undefined ? workloadStop(bridge) : objectStop(bridge, taken);
}

function identityRoute(bridge: Bridge): Route {
  const account = serviceAccountOf(bridge);
  if (account === undefined) return directRoute(bridge);
  const identity = targetStop(bridge);
  const stops = [trustingStop(bridge, identity), serviceAccountStop(bridge, account), workloadStop(bridge)];
  return routeThrough(
    bridge,
    stops,
    partition(bridge.joints, ({ rule }) => podSideRules.has(rule)),
    identityMechanisms,
    [identity],
  );
}

/** The federated credential that the bridge was judged by, else the identity itself. */
function trustingStop(bridge: Bridge, identity: Stop): Stop {
  const credential = credentialSeen(bridge, identity.id);
  return credential === undefined ? identity : credentialStop(identity, credential);
}

/** From the store or vault over the identity that the provider presents, when it is known, to the provider. */
function providerRoute(bridge: Bridge, provider: Stop): Route {
  const [azure, cluster] = partition(bridge.joints, (joint) => isSeenInClusterOnly(joint, bridge));
  const [target, end] = [targetStop(bridge), nearEnd(bridge)];
  const [others, presented] = partition(azure, ({ rule }) => providerIdentityRules.has(rule));
  const identityId = presented.map(identityIdIn).find((id) => id !== undefined);
  const [far, near] = [farMechanism(bridge), syncMechanism(bridge)];
  if (identityId === undefined) return routeThrough(bridge, [target, provider, end], [azure, cluster], [far, near]);
  const identity = presentedIdentityStop(identityId);
  const first = routeThrough(bridge, [target, identity], [others], [far]);
  const rest = routeThrough(
    bridge,
    [trustingStop(bridge, identity), provider, end],
    [presented, cluster],
    [identityMechanisms[0], near],
    [],
    first.links.length,
  );
  return { bridge, stops: [...first.stops, ...rest.stops], links: [...first.links, ...rest.links] };
}

/** The far half and the near half of the joints. */
function partition(joints: readonly Joint[], isNear: (joint: Joint) => boolean): [Joint[], Joint[]] {
  return [joints.filter((joint) => !isNear(joint)), joints.filter(isNear)];
}

function isSeenInClusterOnly({ rule, evidence }: Joint, { rootCause, target }: Bridge): boolean {
  if (providerIdentityRules.has(rule) || (target.exists === false && rule === rootCause)) return false;
  return evidence.length > 0 && evidence.every(({ source }) => source === "kubernetes");
}

function routeThrough(
  bridge: Bridge,
  stops: readonly Stop[],
  jointsPerHop: readonly (readonly Joint[])[],
  mechanisms: readonly string[],
  owners: readonly Stop[] = [],
  firstHop = 0,
): Route {
  const links = jointsPerHop.flatMap((joints, at): TopologyLink[] => {
    const [from, to] = [stops[at], stops[at + 1]];
    if (from === undefined || to === undefined) return [];
    const ends = {
      id: `${bridge.id}/${firstHop + at}`,
      bridge: bridge.id,
      kind: bridge.kind,
      from: from.id,
      to: to.id,
    };
    return [{ ...ends, ...judgeHop(joints, bridge), mechanism: mechanisms[at] ?? "" }];
  });
  return { bridge, stops: [...owners, ...stops], links };
}

/**
 * How the bridge fares between two cards. Where nothing was judged nothing is claimed: unknown, unless the whole
 * bridge is intact. What another bridge blocks names no values of its own: they stand where the cause is.
 */
function judgeHop(joints: readonly Joint[], bridge: Bridge): Pick<TopologyLink, "verdict" | "gap" | "isBlocked"> {
  const counted = joints.filter(({ ignored }) => ignored === null);
  if (counted.length === 0) {
    return { verdict: bridge.verdict === "intact" ? "intact" : "unknown", gap: null, isBlocked: false };
  }
  const verdict = worstVerdict(counted.map((joint) => joint.verdict));
  const culprit = counted.find((joint) => joint.verdict === "broken");
  if (culprit === undefined) return { verdict, gap: null, isBlocked: false };
  const isCause = culprit.rule === bridge.rootCause;
  const gap = gapAt(culprit);
  const isBlocked = bridge.blockedBy !== null && (isCause || gap.expected === null);
  return { verdict, gap: !isBlocked && (isCause || gap.expected !== null) ? gap : null, isBlocked };
}

function gapAt({ rule, evidence }: Joint): LinkGap {
  const valueOf = (label: string) => evidence.find((each) => each.label === label)?.value ?? null;
  return { rule, expected: valueOf("expected"), found: valueOf("found") };
}
