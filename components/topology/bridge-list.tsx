import { verdictsWorstFirst } from "../../lib/bridges/verdict.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { verdictMeanings, verdictWords } from "../verdict/verdict-words.ts";
import { BridgeListGroup } from "./bridge-list-group.tsx";

interface Props {
  readonly bridges: readonly BridgeInShort[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** Every bridge in words, worst first: the picture for whoever cannot or need not look at it. */
export function BridgeList({ bridges, selected, onSelect }: Props) {
  const roots = bridges.filter(({ blockedBy }) => blockedBy === null);
  const blocked = bridges.filter(({ blockedBy }) => blockedBy !== null);
  const common = { selected, onSelect };
  return (
    <section id="bridges" tabIndex={-1} aria-labelledby="list-heading" className="min-w-0 outline-none max-lg:-order-1">
      <h2 id="list-heading" className="text-lg font-semibold">
        Every bridge, worst first
      </h2>
      <div className="mt-3 space-y-5">
        {verdictsWorstFirst.map((verdict) => {
          const group = roots.filter((bridge) => bridge.verdict === verdict);
          const groups = [
            <BridgeListGroup
              key={verdict}
              title={verdictWords[verdict]}
              hint={verdictMeanings[verdict]}
              bridges={group}
              {...common}
            />,
          ];
          if (verdict === "broken") {
            const hint = "They stand on a broken identity bridge and may stand again once it is mended.";
            groups.push(
              <BridgeListGroup
                key="blocked"
                title="Blocked by another bridge"
                hint={hint}
                bridges={blocked}
                {...common}
              />,
            );
          }
          return groups;
        })}
      </div>
    </section>
  );
}
