import { eligibilityQuestionsOf } from "../access/eligibility.ts";
import { questionsOf, type MembershipQuestion } from "../access/membership.ts";
import { networkQuestionOf } from "../network/network-questions.ts";
import type { Inventory } from "../inventory/inventory.ts";
import { indexInventory, type InventoryIndex } from "../inventory/inventory-index.ts";
import type { Reading } from "../inventory/reading.ts";
import { findAll } from "../findings/find-all.ts";
import type { Finding } from "../findings/finding.ts";
import { shortHash } from "../text/short-hash.ts";
import { bindingQuestionsOf } from "./bound-identity.ts";
import { bridgeDefinitions } from "./bridge-definitions.ts";
import type { Bridge, BridgeKind, Joint } from "./bridge.ts";
import type { BridgeDefinition } from "./define-bridge.ts";
import { evaluateJoint, stampEvidence } from "./evaluate-joint.ts";
import type { Footing } from "./footing.ts";
import { identity } from "./identity.ts";
import type { IdentitySubject } from "./identity-subject.ts";
import { activeIgnores, ignoreFor, type ActiveIgnores, type IgnoreEntry } from "./ignore.ts";
import type { Subject } from "./subject.ts";
import { severityOf, worstVerdict, type Verdict } from "./verdict.ts";
import { contextsOf, type DeclaredNeed, type WorkloadContext } from "./workload-context.ts";

export interface EvaluationSettings {
  readonly needs: readonly DeclaredNeed[];
  readonly ignore: readonly IgnoreEntry[];
}

/** What one inventory comes to: the document `bridgekeeper/v1`. */
export interface Evaluation {
  readonly schema: "bridgekeeper/v1";
  readonly readAt: string;
  readonly readings: readonly Reading[];
  /** Worst first; among equals what blocks others first, then by cluster, namespace and workload. */
  readonly bridges: readonly Bridge[];
  readonly findings: readonly Finding[];
  readonly summary: Readonly<Record<Verdict, number>>;
}

interface Evaluator {
  readonly index: InventoryIndex;
  readonly ignores: ActiveIgnores;
}

/** Connects and judges everything. Pure: the same inventory and settings give the same document. */
export function evaluate(inventory: Inventory, settings: EvaluationSettings = { needs: [], ignore: [] }): Evaluation {
  const index = indexInventory(inventory);
  const evaluator = { index, ignores: activeIgnores(settings.ignore, inventory.readAt) };
  const bridges = contextsOf(index, settings.needs).flatMap((context) => bridgesOf(context, evaluator));
  bridges.sort(byUrgency);
  return {
    schema: "bridgekeeper/v1",
    readAt: inventory.readAt,
    readings: inventory.readings,
    bridges,
    findings: findAll(index, bridges),
    summary: summarise(bridges),
  };
}

/** What is read last, because only something that was read before tells whether it decides. */
export interface OpenQuestions {
  readonly memberships: readonly MembershipQuestion[];
  /** Whose eligibilities would explain a role that is missing. */
  readonly eligibilities: readonly MembershipQuestion[];
  /** The private DNS zones in question; null where no network decides anything. */
  readonly zones: readonly string[] | null;
  /** The ids of the AKS clusters in which a workload uses an identity binding. */
  readonly boundClusters: readonly string[];
}

/** What would have to be read beside the inventory before everything can be judged. Reads nothing itself. */
export function openQuestions(inventory: Inventory, settings: EvaluationSettings): OpenQuestions {
  const index = indexInventory(inventory);
  const evaluator = { index, ignores: activeIgnores(settings.ignore, inventory.readAt) };
  for (const context of contextsOf(index, settings.needs)) bridgesOf(context, evaluator);
  return {
    memberships: questionsOf(index),
    eligibilities: eligibilityQuestionsOf(index),
    zones: networkQuestionOf(index),
    boundClusters: bindingQuestionsOf(index),
  };
}

export function summarise(bridges: readonly Bridge[]): Record<Verdict, number> {
  const summary = { intact: 0, "at-risk": 0, settling: 0, broken: 0, unknown: 0 };
  for (const { verdict } of bridges) summary[verdict]++;
  return summary;
}

function bridgesOf(context: WorkloadContext, evaluator: Evaluator): Bridge[] {
  const [subject] = identity.connect(context, evaluator.index, null);
  const footing = subject === undefined ? null : footingOf(subject, evaluator);
  const others = bridgeDefinitions.flatMap((definition) => bridgesOfKind(definition, context, footing, evaluator));
  return footing === null ? others : [footing.bridge, ...others];
}

function footingOf(subject: IdentitySubject, evaluator: Evaluator): Footing {
  return { subject, bridge: toBridge(identity, subject, null, evaluator) };
}

function bridgesOfKind<S extends Subject>(
  definition: BridgeDefinition<S>,
  context: WorkloadContext,
  footing: Footing | null,
  evaluator: Evaluator,
): Bridge[] {
  return definition
    .connect(context, evaluator.index, footing)
    .map((subject) => toBridge(definition, subject, footing, evaluator));
}

function toBridge<S extends Subject>(
  { kind, joints: rules }: BridgeDefinition<S>,
  subject: S,
  footing: Footing | null,
  { index, ignores }: Evaluator,
): Bridge {
  const { workload } = subject.context;
  const joints = rules
    .map((rule) => evaluateJoint(rule, subject, index, ignoreFor(ignores, rule.id, subject)))
    .filter((joint) => joint !== null);
  const counted = joints.filter((joint) => joint.ignored === null);
  const verdict = worstVerdict(counted.map((joint) => joint.verdict));
  return {
    id: bridgeId(kind, subject),
    kind,
    verdict,
    cluster: workload.cluster,
    namespace: workload.namespace,
    workload: { kind: workload.kind, name: workload.name, replicas: workload.replicas },
    target: subject.target,
    needs: subject.needs.map(({ says, evidence }) => ({ says, evidence: stampEvidence(evidence, index) })),
    rootCause: verdict === "intact" ? null : (counted.find((joint) => joint.verdict === verdict)?.rule ?? null),
    blockedBy: footing !== null && isBlockedBy(footing.bridge, joints) ? footing.bridge.id : null,
    joints,
  };
}

/**
 * Whether the identity bridge's fault is this bridge's fault too: it stands on that bridge, or its first broken joint
 * compares the same two values (a provider that presents the token of the same ServiceAccount).
 */
function isBlockedBy(identityBridge: Bridge, joints: readonly Joint[]): boolean {
  if (identityBridge.verdict !== "broken") return false;
  const fault = joints.find(({ verdict }) => verdict === "broken");
  const root = identityBridge.joints.find(({ rule }) => rule === identityBridge.rootCause);
  if (fault === undefined || root === undefined) return false;
  return fault.rule === "identity-bridge-stands" || comparisonOf(fault) === comparisonOf(root);
}

function comparisonOf({ rule, evidence }: Joint): string {
  const valuesOf = (label: string) => evidence.filter((each) => each.label === label).map(({ value }) => value);
  const values = [...valuesOf("expected"), ...valuesOf("found")];
  return values.length === 0 ? rule : JSON.stringify(values);
}

/** Readable in an address, unique by the hash of everything that the bridge connects. */
function bridgeId(kind: BridgeKind, { context: { workload }, key }: Subject): string {
  const { cluster, namespace, name } = workload;
  return `${kind}-${namespace}-${name}-${shortHash([kind, cluster, namespace, workload.kind, name, key].join("\n"))}`;
}

function byUrgency(left: Bridge, right: Bridge): number {
  return (
    severityOf(right.verdict) - severityOf(left.verdict) ||
    Number(left.blockedBy !== null) - Number(right.blockedBy !== null) ||
    Number(right.kind === "identity") - Number(left.kind === "identity") ||
    compare(left.cluster, right.cluster) ||
    compare(left.namespace, right.namespace) ||
    compare(left.workload.name, right.workload.name) ||
    compare(left.id, right.id)
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
