"use client";

import { useEffect, useRef } from "react";

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
}

/** One of a few. On a phone its value has to say what it is. */
export function Choice<T extends string>({ label, value, values, words, onChoose }: Props<T>) {
  const ref = useRef<HTMLSelectElement>(null);
  // What was chosen is ahead of the address, and of what is drawn by it.
  useEffect(() => {
    if (ref.current !== null) ref.current.value = value;
  });
  return (
    <label className="flex items-center gap-2">
      <span className="max-sm:sr-only">{label}</span>
      <select
        ref={ref}
        defaultValue={value}
        onChange={(event) => onChoose(values.find((each) => each === event.target.value) ?? value)}
        className="rounded-md border border-line-strong bg-surface px-2 py-1 pointer-coarse:min-h-10"
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
