import type { MouseEvent } from "react";
import { standingOf } from "../../lib/board/tally.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { ErrorCodes } from "../verdict/error-codes.tsx";
import { StandingGlyph } from "../verdict/standing-glyph.tsx";
import { standingWords } from "../words/board.ts";

interface Props {
  readonly bridge: BridgeInShort;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
}

/** A link, so that it can be copied or opened in another tab; a plain click selects in place. */
export function BridgeListItem({ bridge, isSelected, onSelect }: Props) {
  const { id, kind, verdict, namespace, workload, target, message } = bridge;
  const standing = standingOf(bridge);
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onSelect(id);
  };
  return (
    <a
      href={`?bridge=${encodeURIComponent(id)}`}
      data-verdict={verdict}
      data-bridge={id}
      aria-current={isSelected || undefined}
      onClick={onClick}
      className="flex h-full gap-3 rounded-lg border border-line bg-surface px-3 py-2 hover:border-verdict aria-current:border-verdict aria-current:ring-2 aria-current:ring-verdict"
    >
      <StandingGlyph standing={standing} className="mt-0.5 size-4" />
      <span className="min-w-0 text-sm">
        <span className="sr-only">{standingWords[standing]}: </span>
        <span className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-medium wrap-anywhere">
            {bridgeKindTitles[kind]}: {namespace}/{workload.name} → {target.name}
          </span>
          {message !== null && <ErrorCodes message={message} />}
        </span>
        {message !== null && <span className="line-clamp-3 wrap-anywhere text-ink-soft">{message}</span>}
      </span>
    </a>
  );
}
