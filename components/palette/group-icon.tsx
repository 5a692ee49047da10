import type { PaletteGroup } from "../../lib/palette/palette-entry.ts";

/** A sheet, a prompt, a list with its marks. What has a verdict shows that instead. */
const shapes: Partial<Readonly<Record<PaletteGroup, string>>> = {
  page: "M3.5 2.5h9v11h-9zM6 5.5h4M6 8h4",
  command: "M3 4.5 6.5 8 3 11.5M8 12h5",
  rule: "M2.5 4l1 1 2-2M2.5 8.5l1 1 2-2M2.5 13l1 1 2-2M8 4h5.5M8 8.5h5.5M8 13h5.5",
};

export function GroupIcon({ group }: { group: PaletteGroup }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 shrink-0 text-ink-soft">
      <path d={shapes[group] ?? ""} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </svg>
  );
}
