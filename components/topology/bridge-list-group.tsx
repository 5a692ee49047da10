import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { BridgeListItem } from "./bridge-list-item.tsx";

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly bridges: readonly BridgeInShort[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** Above this many, what is intact is only counted until somebody asks. */
const openUpTo = 24;

export function BridgeListGroup({ title, hint, bridges, selected, onSelect }: Props) {
  const [first] = bridges;
  if (first === undefined) return null;
  const heading = (
    <h3 className="inline font-semibold">
      {title} <span className="font-normal text-ink-soft">({bridges.length})</span>
    </h3>
  );
  const isOpen = first.verdict !== "intact" || bridges.length <= openUpTo || bridges.some(({ id }) => id === selected);
  return (
    <details open={isOpen}>
      <summary className="w-fit">
        {heading} <span className="text-sm text-ink-soft">{hint}</span>
      </summary>
      <ul className="mt-2 grid grid-cols-1 gap-2 xl:grid-cols-2">
        {bridges.map((bridge) => (
          <li key={bridge.id} className="min-w-0">
            <BridgeListItem bridge={bridge} isSelected={bridge.id === selected} onSelect={onSelect} />
          </li>
        ))}
      </ul>
    </details>
  );
}
