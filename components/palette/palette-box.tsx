"use client";

import { useDeferredValue, useId, useLayoutEffect, useMemo, useState, type KeyboardEvent } from "react";
import { cutSections, type Found, type Section } from "../../lib/palette/opening.ts";
import type { PaletteEntry } from "../../lib/palette/palette-entry.ts";
import { searchWords } from "../../lib/text/search-words.ts";
import { paletteWords } from "../words/palette.ts";
import { movedTo } from "./moved-to.ts";
import { PaletteFoot } from "./palette-foot.tsx";
import { PaletteList } from "./palette-list.tsx";

interface Props {
  /** What words find, the best first; without words what may be wanted, under headings. */
  readonly find: (text: string) => Found;
  /** What was typed before the field was there. */
  readonly takeTyped: () => string;
  readonly onGo: (entry: PaletteEntry) => void;
}

/** More than this nobody reads through; a further letter finds it sooner. */
const shownAtMost = 60;

const entriesOf = (sections: readonly Section[]) => sections.flatMap(({ entries }) => entries);

/**
 * A field and the list that it is about; the keyboard stays in the field, which never waits for the list.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function PaletteBox({ find, takeTyped, onGo }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  // oxlint-disable-next-line react/set-state-in-effect -- what is typed while this is being drawn belongs to it, too
  useLayoutEffect(() => setText(takeTyped()), [takeTyped]);
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(text);
  const found = useMemo(() => find(wanted), [find, wanted]);
  const words = useMemo(() => searchWords(wanted), [wanted]);
  const sections = useMemo(() => cutSections(found.sections, shownAtMost), [found]);
  const shown = useMemo(() => entriesOf(sections), [sections]);
  const active = Math.min(at, shown.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedTo(event.key, active, shown.length);
    if (next !== null) setAt(next);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) goToChosen();
    else return;
    event.preventDefault();
  };
  const goToChosen = () => {
    // A fast hand presses Enter before the list has caught up with what it typed.
    const entry = wanted === text ? shown[active] : entriesOf(find(text).sections)[0];
    if (entry !== undefined) onGo(entry);
  };
  const type = (typed: string) => {
    setAt(0);
    setText(typed);
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
      <output className="sr-only">{paletteWords.count(found.count)}</output>
      <PaletteList id={id} sections={sections} words={words} active={active} onGo={onGo} onPoint={setAt} />
      {found.count === 0 && <p className="px-4 py-3 text-sm text-ink-soft">{paletteWords.nothing}</p>}
      <PaletteFoot hidden={found.count - shown.length} />
    </>
  );
}
