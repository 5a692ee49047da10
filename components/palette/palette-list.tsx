"use client";

import { memo, useId, type ReactNode } from "react";
import { codeFound } from "../../lib/palette/code-found.ts";
import type { Section } from "../../lib/palette/opening.ts";
import type { PaletteEntry } from "../../lib/palette/palette-entry.ts";
import { paletteWords, sectionTitles } from "../words/palette.ts";
import { PaletteOption } from "./palette-option.tsx";

interface Props {
  readonly id: string;
  readonly sections: readonly Section[];
  /** What was typed. */
  readonly words: readonly string[];
  readonly active: number;
  readonly onGo: (entry: PaletteEntry) => void;
  readonly onPoint: (at: number) => void;
}

/** What was found, the best first, or what may be wanted. The one that Enter leads to is kept in sight. */
export const PaletteList = memo(function PaletteList({ id, sections, words, active, onGo, onPoint }: Props) {
  let at = 0;
  return (
    <div
      id={`${id}-list`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the keyboard stays in the field above
      role="listbox"
      aria-label={paletteWords.results}
      className="max-h-[min(26rem,60dvh)] overflow-y-auto overscroll-contain"
    >
      {sections.map(({ id: section, entries }) => {
        const options = entries.map((entry) => {
          const place = at++;
          return (
            <PaletteOption
              key={entry.id}
              id={`${id}-${place}`}
              at={place}
              entry={entry}
              code={codeFound(entry, words)}
              isUnderHeading={section !== "found"}
              isActive={place === active}
              onGo={onGo}
              onPoint={onPoint}
            />
          );
        });
        return section === "found" ? options : <Group key={section} title={sectionTitles[section]} options={options} />;
      })}
    </div>
  );
});

function Group({ title, options }: { title: string; options: ReactNode }) {
  const id = useId();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- of the list above
    <div role="group" aria-labelledby={id} className="pb-1">
      <p id={id} role="presentation" className="px-4 pt-2 pb-1 text-xs font-semibold text-ink-soft">
        {title}
      </p>
      {options}
    </div>
  );
}
