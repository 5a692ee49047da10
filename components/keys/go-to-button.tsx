import { keyWords } from "../words/keys.ts";
import { KeyCaps } from "./key-caps.tsx";

/** Opens the way to anything by a few letters. */
export function GoToButton({ onOpen }: { onOpen: () => void }) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className="flex items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 py-1 whitespace-nowrap hover:bg-sunken max-md:min-h-10 pointer-coarse:min-h-10"
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="my-0.5 size-4 lg:hidden">
        <path
          d="M11.5 7A4.5 4.5 0 1 1 2.5 7 4.5 4.5 0 0 1 11.5 7ZM10.3 10.3 14 14"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </svg>
      <span className="max-lg:sr-only">{keyWords.palette}</span>
      <span className="max-[85rem]:hidden">
        <KeyCaps strokes={["Mod+k"]} />
      </span>
    </button>
  );
}
