"use client";

import { useEffect, useRef } from "react";

interface Props {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** Something that is or is not. */
export function CheckBox({ label, isChecked, onChange }: Props) {
  const ref = useRef<HTMLInputElement>(null);
  // What was chosen is ahead of the address, and of what is drawn by it.
  useEffect(() => {
    if (ref.current !== null) ref.current.checked = isChecked;
  });
  return (
    <label className="flex items-center gap-2 py-1 pointer-coarse:min-h-10">
      <input
        ref={ref}
        type="checkbox"
        defaultChecked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-accent"
      />
      {label}
    </label>
  );
}
