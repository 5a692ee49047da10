import { worstVerdict, type Verdict } from "../bridges/verdict.ts";
import { troubleOf } from "../rules/fault-words.ts";
import { bridgeKindTitles } from "./sort-titles.ts";
import type { Stop } from "./stop.ts";
import { troubledElsewhere, type Touch, type TouchingBridge } from "./touch.ts";
import { digits } from "../text/digits.ts";

const adjectives: Readonly<Record<Verdict, string>> = {
  intact: "intact",
  "at-risk": "at risk",
  settling: "settling",
  unknown: "unknown",
  broken: "broken",
};

/** The one line that matters on a card. */
export function describeNode(stop: Stop, touches: readonly Touch[], worst: Touch): string {
  if (stop.exists === false)
    return stop.nearest === null ? "Nothing answers to this name" : `Not there. Nearest: ${stop.nearest}`;
  if (stop.exists === null) return "Not known whether it exists";
  const { kind, rootCause } = worst.bridge;
  if (stop.kind === "workload" && rootCause !== null)
    return `${bridgeKindTitles[kind]}: ${troubleOf(rootCause, worst.verdict)}`;
  const total = new Set(touches.map(({ bridge }) => bridge.id)).size;
  // Almost always it has only one, and says what it is in the same line.
  if (total === 1 && isObject(stop)) return wordOf(touches, worst);
  return countBridges(touches, worst, total);
}

const isObject = ({ kind }: Stop): boolean => kind === "config-map" || kind === "secret";

function wordOf(touches: readonly Touch[], { verdict: worst, isBlocked }: Touch): string {
  if (worst === "intact") return ofIntact(troubledElsewhere(touches), 1);
  if (isBlocked) return "blocked";
  return touches.some(({ bridge }) => bridge.blockedBy !== null)
    ? `blocked, ${adjectives[worst]} here`
    : adjectives[worst];
}

function countBridges(touches: readonly Touch[], worstOf: Touch, total: number): string {
  if (total === 1) return `1 bridge, ${wordOf(touches, worstOf)}`;
  const { verdict: worst, isBlocked } = worstOf;
  const word = `${digits(total)} bridges`;
  if (worst === "intact") return `${word}, ${ofIntact(troubledElsewhere(touches), total)}`;
  const affected = touches.filter((touch) => touch.verdict === worst && touch.isBlocked === isBlocked);
  const count = (some: readonly Touch[]) => `${digits(new Set(some.map(({ bridge }) => bridge.id)).size)} of ${word}`;
  if (isBlocked) return `${count(affected)} blocked`;
  // What is blocked as a whole is counted as that, whatever else is the matter with it here.
  const own = affected.filter(({ bridge }) => bridge.blockedBy === null);
  return own.length > 0 ? `${count(own)} ${adjectives[worst]}` : `${count(affected)} ${adjectives[worst]} here`;
}

/** What holds at this card may lead over a bridge that does not: the card never calls such a bridge intact. */
function ofIntact(troubled: readonly TouchingBridge[], total: number): string {
  if (troubled.length === 0) return total === 1 ? "intact" : "all intact";
  const count = total === 1 ? "" : `${troubled.length === total ? "all" : digits(troubled.length)} `;
  if (troubled.every(({ blockedBy }) => blockedBy !== null)) return `${count}blocked`;
  return `${count}${adjectives[worstVerdict(troubled.map(({ verdict }) => verdict))]} elsewhere`;
}
