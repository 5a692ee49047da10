import type { Bridge, Joint } from "../../lib/bridges/bridge.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { BlockedList, Blocker } from "./blocking.tsx";
import { BridgeContext } from "./bridge-context.ts";
import { BridgeEnds } from "./bridge-ends.tsx";
import { BridgeSentence } from "./bridge-sentence.tsx";
import { FixSection } from "./fix-section.tsx";
import { JointLadder } from "./joint-ladder.tsx";
import { LessonCard } from "./lesson-card.tsx";
import { NeedList } from "./need-list.tsx";
import { PanelSkeleton } from "./panel-skeleton.tsx";
import { SettleSteps } from "./settle-steps.tsx";
import { TicketCopy } from "./ticket-copy.tsx";
import type { FetchedBridge } from "./use-bridge.ts";

interface Props {
  readonly short: BridgeInShort;
  readonly fetched: FetchedBridge;
  /** The bridge that blocks this one. */
  readonly blocker: BridgeInShort | null;
  /** The bridges that this one blocks. */
  readonly blocked: readonly BridgeInShort[];
}

/**
 * Everything about one bridge: what is claimed, what to type, the joints in order, and the evidence. What the picture
 * already knows stands at once and at its final place; what is fetched comes below it.
 */
export function BridgePanel({ short, fetched: { bridge, error, retry }, blocker, blocked }: Props) {
  const root = bridge?.joints.find(({ rule, ignored }) => rule === bridge.rootCause && ignored === null) ?? null;
  return (
    <BridgeContext value={bridge}>
      <div className="space-y-3">
        <BridgeEnds short={short} />
        <BridgeSentence short={short} root={root} />
        {blocker !== null && <Blocker blocker={blocker} ownFaults={ownFaultsOf(bridge, root)} />}
        {blocked.length > 0 && <BlockedList blocked={blocked} />}
      </div>
      {bridge === null ? (
        <PanelSkeleton error={error} onRetry={retry} />
      ) : (
        <>
          {root !== null && blocker === null && <FixSection joint={root} />}
          {root?.verdict === "unknown" && <SettleSteps missing={root.missing} level="h3" />}
          <JointLadder joints={bridge.joints} rootCause={root} isFixTold={blocker === null} />
          <NeedList needs={bridge.needs} />
          <LessonCard kind={bridge.kind} />
          <TicketCopy bridge={bridge} />
        </>
      )}
    </BridgeContext>
  );
}

/** What is broken here besides what the other bridge breaks: mending that one will not be enough. */
function ownFaultsOf(bridge: Bridge | null, root: Joint | null): readonly string[] {
  const faults = bridge?.joints.filter(
    (joint) => joint.verdict === "broken" && joint !== root && joint.ignored === null,
  );
  return faults?.map(({ rule }) => rule) ?? [];
}
