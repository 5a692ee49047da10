import { useState, type ToggleEvent } from "react";
import type { Standing } from "../../lib/board/tally.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { pictureWords } from "../words/picture.ts";
import { groupAnchor } from "./group-anchor.ts";
import { BridgeListItem } from "./bridge-list-item.tsx";
import { digits } from "../../lib/text/digits.ts";

interface Props {
  readonly standing: Standing;
  readonly title: string;
  readonly hint: string;
  readonly bridges: readonly BridgeInShort[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** Above this many, what is intact is only counted until somebody asks. */
const openUpTo = 24;
/** Above this many, the rest comes when somebody asks: a thousand links help nobody and slow the page. */
const shownAtFirst = 30;

export function BridgeListGroup({ standing, title, hint, bridges, selected, onSelect }: Props) {
  const [first] = bridges;
  const isSelectedHere = bridges.some(({ id }) => id === selected);
  const [isAsked, setAsked] = useState<boolean | null>(null);
  const [isWhole, setWhole] = useState(false);
  if (first === undefined) return null;
  const isOpen = isAsked ?? (first.verdict !== "intact" || bridges.length <= openUpTo || isSelectedHere);
  const shown = isWhole || isSelectedHere ? bridges : bridges.slice(0, shownAtFirst);
  // Browsers tell of a fold that is drawn open as if somebody had opened it.
  const onToggle = ({ currentTarget: { open } }: ToggleEvent<HTMLDetailsElement>) => open !== isOpen && setAsked(open);
  return (
    <details open={isOpen} onToggle={onToggle}>
      <summary id={groupAnchor(standing)} className="w-fit scroll-mt-4">
        <h3 className="inline font-semibold">
          {title} <span className="font-normal text-ink-soft">({digits(bridges.length)})</span>
        </h3>{" "}
        <span className="text-sm text-ink-soft">{hint}</span>
      </summary>
      {isOpen && (
        <ul className="mt-2 grid grid-cols-1 gap-2 xl:grid-cols-2">
          {shown.map((bridge) => (
            <li key={bridge.id} className="min-w-0">
              <BridgeListItem bridge={bridge} isSelected={bridge.id === selected} onSelect={onSelect} />
            </li>
          ))}
        </ul>
      )}
      {isOpen && shown.length < bridges.length && (
        <button
          type="button"
          onClick={() => setWhole(true)}
          className="mt-2 rounded-md border border-line-strong px-3 py-1 text-sm font-medium hover:bg-sunken"
        >
          {pictureWords.others(bridges.length - shown.length)}
        </button>
      )}
    </details>
  );
}
