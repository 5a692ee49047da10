import { toldJoints, type ToldJoints } from "../../lib/bridges/told-joints.ts";
import type { BridgeInFull } from "../../lib/bridges/bridge-in-full.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { BlockedCard, BlockedList } from "./blocking.tsx";
import { BridgeContext } from "./bridge-context.ts";
import { BridgeEnds } from "./bridge-ends.tsx";
import { EvidenceView } from "./evidence-view.tsx";
import { FixSection } from "./fix-section.tsx";
import { JointLadder } from "./joint-ladder.tsx";
import { LessonCard } from "./lesson-card.tsx";
import { NeedList } from "./need-list.tsx";
import { PanelSkeleton } from "./panel-skeleton.tsx";
import { SettleSteps } from "./settle-steps.tsx";
import { TicketCopy } from "./ticket-copy.tsx";
import type { FetchedBridge } from "./use-bridge.ts";
import { VerdictCard } from "./verdict-card.tsx";
import { WorkloadLink } from "./workload-link.tsx";

interface Props {
  readonly short: BridgeInShort;
  readonly fetched: FetchedBridge;
  /** The bridge that blocks this one. */
  readonly blocker: BridgeInShort | null;
  /** The bridges that this one blocks. */
  readonly blocked: readonly BridgeInShort[];
}

const nothingTold: ToldJoints = { root: null, ownFaults: [], first: null };

/**
 * Everything about one bridge: what is claimed, the values that prove it, what to type, the joints in order. What the
 * picture already knows stands at once and at its final place; what is fetched comes below it.
 */
export function BridgePanel({ short, fetched: { bridge, error, retry }, blocker, blocked }: Props) {
  const told = bridge === null ? nothingTold : toldJoints(bridge);
  return (
    <BridgeContext value={bridge}>
      <div className="space-y-3">
        <BridgeEnds short={short} />
        {blocker === null ? (
          <VerdictCard short={short} />
        ) : (
          <BlockedCard blocker={blocker} ownFaults={told.ownFaults.map(({ rule }) => rule)} />
        )}
        {blocker === null && told.root !== null && <EvidenceView evidence={told.root.evidence} />}
      </div>
      {bridge === null ? (
        <PanelSkeleton error={error} onRetry={retry} />
      ) : (
        <Fetched bridge={bridge} told={told} isBlocked={blocker !== null} blocked={blocked} />
      )}
    </BridgeContext>
  );
}

interface FetchedProps {
  readonly bridge: BridgeInFull;
  readonly told: ToldJoints;
  readonly isBlocked: boolean;
  readonly blocked: readonly BridgeInShort[];
}

function Fetched({ bridge, told: { root, first }, isBlocked, blocked }: FetchedProps) {
  return (
    <>
      {root !== null && !isBlocked && <FixSection joint={root} />}
      {root?.verdict === "unknown" && <SettleSteps missing={root.missing} level="h3" />}
      {blocked.length > 0 && <BlockedList blocked={blocked} />}
      <JointLadder joints={bridge.joints} first={first} root={root} isBlocked={isBlocked} />
      <NeedList needs={bridge.needs} />
      <LessonCard kind={bridge.kind} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <TicketCopy bridge={bridge} />
        <WorkloadLink workload={`${bridge.namespace}/${bridge.workload.name}`} />
      </div>
    </>
  );
}
