import { keyWords } from "../words/keys.ts";

/** Opens the list of all keys. */
export function KeysButton({ onOpen }: { onOpen: () => void }) {
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={keyWords.title}
      title={keyWords.title}
      className="rounded-md border border-line-strong bg-surface px-2.5 py-1 hover:bg-sunken pointer-coarse:min-h-10"
    >
      ?
    </button>
  );
}
