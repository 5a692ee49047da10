import { KeyCaps } from "../keys/key-caps.tsx";
import { paletteWords } from "../words/palette.ts";

/** How many entries the list leaves out, and the keys that it listens to. */
export function PaletteFoot({ hidden }: { hidden: number }) {
  return (
    <div
      className={`flex min-h-9 flex-wrap items-center justify-between gap-x-4 border-t border-line px-4 py-1.5 text-xs text-ink-soft ${hidden > 0 ? "" : "max-sm:hidden pointer-coarse:hidden"}`}
    >
      <p>{hidden > 0 && paletteWords.more(hidden)}</p>
      <ul className="flex items-center gap-x-3 max-sm:hidden pointer-coarse:hidden">
        {paletteWords.keys.map(({ stroke, says }) => (
          <li key={says} className="flex items-center gap-x-1">
            <KeyCaps strokes={[stroke]} />
            {says}
          </li>
        ))}
      </ul>
    </div>
  );
}
