import { memo } from "react";
import { verdictsWorstFirst } from "../../lib/bridges/verdict.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { verdictMeanings, verdictWords } from "../verdict/verdict-words.ts";
import { pictureWords } from "../words/picture.ts";
import { BridgeListGroup } from "./bridge-list-group.tsx";

interface Props {
  readonly bridges: readonly BridgeInShort[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** Every bridge in words, worst first: the picture for whoever cannot or need not look at it. */
export const BridgeList = memo(function BridgeList({ bridges, selected, onSelect }: Props) {
  const roots = bridges.filter(({ blockedBy }) => blockedBy === null);
  const blocked = bridges.filter(({ blockedBy }) => blockedBy !== null);
  const common = { selected, onSelect };
  return (
    <section id="bridges" tabIndex={-1} aria-labelledby="list-heading" className="min-w-0 outline-none max-lg:-order-1">
      <h2 id="list-heading" className="text-lg font-semibold">
        {pictureWords.list}
      </h2>
      {/* Where the picture comes first it says so, and on a phone the first bridge has to be in sight at once. */}
      <p className="mt-1 text-sm text-ink-soft max-sm:hidden lg:hidden">{pictureWords.listHint}</p>
      <div className="mt-3 space-y-5">
        {verdictsWorstFirst.map((verdict) => {
          const group = roots.filter((bridge) => bridge.verdict === verdict);
          const groups = [
            <BridgeListGroup
              key={verdict}
              standing={verdict}
              title={verdictWords[verdict]}
              hint={verdictMeanings[verdict]}
              bridges={group}
              {...common}
            />,
          ];
          if (verdict === "broken") {
            groups.push(
              <BridgeListGroup
                key="blocked"
                standing="blocked"
                title={pictureWords.blocked}
                hint={pictureWords.blockedHint}
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
});
