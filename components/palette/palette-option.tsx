"use client";

import { memo, useEffect, useRef } from "react";
import type { PaletteEntry } from "../../lib/palette/palette-entry.ts";
import { StandingGlyph } from "../verdict/standing-glyph.tsx";
import { paletteGroupTitles } from "../words/palette.ts";
import { GroupIcon } from "./group-icon.tsx";

interface Props {
  readonly id: string;
  readonly at: number;
  readonly entry: PaletteEntry;
  /** The error code that it was found by. */
  readonly code: string | null;
  /** What it is stands above it already. */
  readonly isUnderHeading: boolean;
  readonly isActive: boolean;
  readonly onGo: (entry: PaletteEntry) => void;
  readonly onPoint: (at: number) => void;
}

export const PaletteOption = memo(function PaletteOption(props: Props) {
  const { id, at, entry, code, isUnderHeading, isActive, onGo, onPoint } = props;
  const { group, title, detail, standing } = entry;
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
      onClick={() => onGo(entry)}
      onPointerMove={() => onPoint(at)}
      className="flex min-h-11 cursor-pointer scroll-my-8 items-center gap-3 border-l-4 border-transparent px-3 py-1.5 text-sm aria-selected:border-accent aria-selected:bg-sunken"
    >
      {standing === null ? <GroupIcon group={group} /> : <StandingGlyph standing={standing} />}
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 font-medium wrap-anywhere">{title}</span>
        <span className="block truncate text-xs text-ink-soft">
          {code !== null && (
            <>
              <mark className="font-mono">{code}</mark> ·{" "}
            </>
          )}
          {detail}
        </span>
      </span>
      {!isUnderHeading && <span className="shrink-0 text-xs text-ink-soft">{paletteGroupTitles[group]}</span>}
    </div>
  );
});
