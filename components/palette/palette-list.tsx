"use client";

import { useEffect, useRef } from "react";
import type { PaletteEntry } from "../../lib/palette/palette-entry.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { paletteGroupTitles, paletteWords } from "../words/palette.ts";

interface Props {
  readonly id: string;
  readonly shown: readonly PaletteEntry[];
  readonly active: number;
  readonly onGo: (entry: PaletteEntry) => void;
  readonly onPoint: (at: number) => void;
}

/** What was found, the best first. The one that Enter leads to is kept in sight. */
export function PaletteList({ id, shown, active, onGo, onPoint }: Props) {
  return (
    <div
      id={`${id}-list`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the keyboard stays in the field above
      role="listbox"
      aria-label={paletteWords.results}
      className="max-h-[min(24rem,60dvh)] overflow-y-auto overscroll-contain"
    >
      {shown.map((entry, at) => (
        <Option
          key={entry.id}
          id={`${id}-${at}`}
          entry={entry}
          isActive={at === active}
          onGo={onGo}
          onPoint={() => onPoint(at)}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isActive: boolean;
  readonly onGo: (entry: PaletteEntry) => void;
  readonly onPoint: () => void;
}

function Option({ id, entry, isActive, onGo, onPoint }: OptionProps) {
  const { group, title, detail, verdict } = entry;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    // The keyboard is in the field, which tells which option it means.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={ref}
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- of the list above
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      data-verdict={verdict ?? undefined}
      onClick={() => onGo(entry)}
      onPointerMove={onPoint}
      className="flex cursor-pointer items-center gap-3 border-l-4 border-transparent px-3 py-1.5 text-sm aria-selected:border-accent aria-selected:bg-sunken"
    >
      <span className="size-4 shrink-0">{verdict !== null && <VerdictGlyph verdict={verdict} />}</span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{title}</span>
        <span className="block truncate text-xs text-ink-soft">{detail}</span>
      </span>
      <span className="shrink-0 text-xs text-ink-soft">{paletteGroupTitles[group]}</span>
    </div>
  );
}
