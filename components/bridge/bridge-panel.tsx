import type { Bridge } from "../../lib/bridges/bridge.ts";
import { bridgeKindTitles, sortTitle } from "../../lib/topology/sort-titles.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { verdictMeanings } from "../verdict/verdict-words.ts";
import { FixSteps } from "./fix-steps.tsx";
import { JointLadder } from "./joint-ladder.tsx";
import { NeedList } from "./need-list.tsx";

interface Props {
  readonly short: BridgeInShort;
  /** Null until it was fetched. */
  readonly bridge: Bridge | null;
  readonly error: string | null;
  /** The bridge that blocks this one. */
  readonly blocker: BridgeInShort | null;
  readonly onSelect: (id: string) => void;
}

/** Everything about one bridge: what is claimed, what to type, the joints in order, and the evidence. */
export function BridgePanel({ short, bridge, error, blocker, onSelect }: Props) {
  const { kind, verdict, namespace, workload, target, message } = short;
  const root = bridge?.joints.find(({ rule, ignored }) => rule === bridge.rootCause && ignored === null);
  return (
    <>
      <div>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
          <dt className="text-ink-soft">{workload.kind}</dt>
          <dd className="font-medium wrap-anywhere">
            {namespace}/{workload.name}
          </dd>
          <dt className="text-ink-soft">{sortTitle(target.type, kind)}</dt>
          <dd className="font-medium wrap-anywhere">{target.name}</dd>
        </dl>
        <p className="mt-3 wrap-anywhere">{message ?? verdictMeanings[verdict]}</p>
        {blocker !== null && <Blocker blocker={blocker} onSelect={onSelect} />}
        {root !== undefined && root.fix !== null && root.verdict !== "settling" && (
          <section aria-labelledby="fix-heading" className="mt-4">
            <h3 id="fix-heading" className="mb-2 font-semibold">
              How to mend it
            </h3>
            <FixSteps fix={root.fix} />
          </section>
        )}
        {message !== null && <p className="mt-3 text-sm text-ink-soft">{verdictMeanings[verdict]}</p>}
        {target.exists === false && (
          <p className="mt-2 text-sm">
            Nothing answers to <code className="font-mono wrap-anywhere">{target.name}</code>.
            {target.nearest !== null && (
              <>
                {" "}
                The nearest that does exist is <code className="font-mono wrap-anywhere">{target.nearest}</code>.
              </>
            )}
          </p>
        )}
      </div>
      {bridge === null ? (
        <output className="block text-sm text-ink-soft">{error ?? "Fetching the joints…"}</output>
      ) : (
        <>
          <JointLadder joints={bridge.joints} rootCause={root ?? null} />
          <NeedList needs={bridge.needs} />
        </>
      )}
    </>
  );
}

/** What stands in the panel when the selected bridge is not among those of the latest reading. */
export function GoneBridge() {
  return (
    <p>
      This bridge is not in the latest reading: its workload may be gone, or what showed the need could not be read.
    </p>
  );
}

function Blocker({ blocker, onSelect }: { blocker: BridgeInShort; onSelect: (id: string) => void }) {
  return (
    <p className="mt-3 rounded-lg bg-sunken px-3 py-2 text-sm">
      Mend this first:{" "}
      <a
        href={`?bridge=${encodeURIComponent(blocker.id)}`}
        onClick={(event) => {
          event.preventDefault();
          onSelect(blocker.id);
        }}
        className="font-medium text-accent underline underline-offset-2"
      >
        the {bridgeKindTitles[blocker.kind].toLowerCase()} bridge to {blocker.target.name}
      </a>
    </p>
  );
}
