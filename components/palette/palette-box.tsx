"use client";

import { useId, useState, type KeyboardEvent } from "react";
import type { PaletteEntry } from "../../lib/palette/palette-entry.ts";
import { paletteWords } from "../words/palette.ts";
import { movedTo } from "./moved-to.ts";
import { PaletteList } from "./palette-list.tsx";

interface Props {
  readonly text: string;
  readonly found: readonly PaletteEntry[];
  readonly onType: (text: string) => void;
  readonly onGo: (entry: PaletteEntry) => void;
}

/** More than this nobody reads through; a further letter finds it sooner. */
const shownAtMost = 60;

/**
 * A field and the list that it is about; the keyboard stays in the field.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function PaletteBox({ text, found, onType, onGo }: Props) {
  const id = useId();
  const [at, setAt] = useState(0);
  const shown = found.slice(0, shownAtMost);
  const active = Math.min(at, shown.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const entry = shown[active];
    const next = movedTo(event.key, active, shown.length);
    if (next !== null) setAt(next);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing && entry !== undefined) onGo(entry);
    else return;
    event.preventDefault();
  };
  const type = (typed: string) => {
    setAt(0);
    onType(typed);
  };
  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-label={paletteWords.field}
        placeholder={paletteWords.field}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is opened to type
        autoFocus
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        className="w-full border-b border-line bg-surface px-4 py-3 text-base outline-none placeholder:text-ink-soft"
      />
      <output className="sr-only">{paletteWords.count(found.length)}</output>
      <PaletteList id={id} shown={shown} active={active} onGo={onGo} onPoint={setAt} />
      {found.length > shown.length && (
        <p className="border-t border-line px-4 py-2 text-sm text-ink-soft">
          {paletteWords.more(found.length - shown.length)}
        </p>
      )}
      {found.length === 0 && <p className="px-4 py-3 text-sm text-ink-soft">{paletteWords.nothing}</p>}
    </>
  );
}
