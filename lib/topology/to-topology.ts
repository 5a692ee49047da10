import { blockedMessage } from "../bridges/blocked-message.ts";
import type { Bridge } from "../bridges/bridge.ts";
import type { Evaluation } from "../bridges/evaluate.ts";
import { toldJoints } from "../bridges/told-joints.ts";
import { faultOf } from "../rules/fault-words.ts";
import { lanes } from "./lane.ts";
import { routeOf, type Route } from "./route.ts";
import { workloadKey, workloadStop, type Stop } from "./stop.ts";
import type { BridgeInShort, Topology, TopologyNode } from "./topology.ts";
import { toNode } from "./to-node.ts";
import type { Touch } from "./touch.ts";

interface Visited {
  readonly stop: Stop;
  readonly touches: [Touch, ...Touch[]];
}

/** The picture of an evaluation: cards in lanes, and the bridges between them. Pure, in no particular order of rows. */
export function toTopology({ bridges }: Pick<Evaluation, "bridges">): Topology {
  const footings = new Map(
    bridges.filter(({ kind }) => kind === "identity").map((bridge) => [workloadKey(bridge), bridge]),
  );
  const routes = bridges.map((bridge) => routeOf(bridge, footings.get(workloadKey(bridge))));
  return {
    lanes,
    nodes: nodesOf(routes),
    links: routes.flatMap(({ links }) => links),
    bridges: withBlockers(bridges),
  };
}

/** A fault is told once, at the bridge that has it, also where the joint of a blocked one finds the same fault. */
function withBlockers(bridges: readonly Bridge[]): BridgeInShort[] {
  const blockers = new Map(bridges.map((bridge) => [bridge.id, bridge]));
  return bridges.map((bridge) => {
    const blocker = bridge.blockedBy === null ? undefined : blockers.get(bridge.blockedBy);
    return blocker === undefined ? toShort(bridge) : { ...toShort(bridge), message: waitingMessage(bridge, blocker) };
  });
}

function waitingMessage(bridge: Bridge, blocker: Bridge): string {
  const besides = toldJoints(bridge).ownFaults.map(({ rule }) => faultOf(rule));
  const message = blockedMessage(blocker);
  return besides.length === 0 ? message : `${message} Then look at what is broken here besides: ${besides.join(", ")}.`;
}

export function toShort(bridge: Bridge): BridgeInShort {
  const { id, kind, verdict, cluster, namespace, workload, target, rootCause, blockedBy, joints } = bridge;
  const root = joints.find(({ rule, ignored }) => rule === rootCause && ignored === null);
  return {
    id,
    kind,
    verdict,
    cluster,
    namespace,
    workload,
    target,
    rootCause,
    blockedBy,
    message: root?.message ?? null,
  };
}

function nodesOf(routes: readonly Route[]): TopologyNode[] {
  const visited = new Map<string, Visited>();
  const visit = (stop: Stop, touch: Touch) => {
    const known = visited.get(stop.id);
    if (known === undefined) visited.set(stop.id, { stop, touches: [touch] });
    else known.touches.push(touch);
  };
  for (const { bridge, stops, links } of routes) {
    visit(workloadStop(bridge), { bridge, verdict: bridge.verdict, isBlocked: bridge.blockedBy !== null });
    const owners = new Map(stops.map(({ id, owner }) => [id, owner]));
    for (const stop of stops) {
      if (stop.kind === "workload") continue;
      for (const { from, to, verdict, isBlocked } of links) {
        const isHere = [from, to].some((end) => end === stop.id || owners.get(end) === stop.id);
        if (isHere) visit(stop, { bridge, verdict, isBlocked });
      }
    }
  }
  return [...visited.values()].map(({ stop, touches }) => toNode(stop, touches));
}
