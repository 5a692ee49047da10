"use client";

import { useId } from "react";
import { exportWords } from "../words/export.ts";

interface Props {
  readonly isSeenOnly: boolean;
  readonly onChoose: (isSeenOnly: boolean) => void;
}

/** How much of the picture. */
export function PartChoice({ isSeenOnly, onChoose }: Props) {
  const name = useId();
  const choices = [
    [exportWords.seen, true],
    [exportWords.whole, false],
  ] as const;
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{exportWords.part}</legend>
      <div className="flex flex-wrap gap-x-4">
        {choices.map(([title, value]) => (
          <label key={title} className="flex min-h-6 items-center gap-1.5">
            <input type="radio" name={name} checked={isSeenOnly === value} onChange={() => onChoose(value)} />
            {title}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
