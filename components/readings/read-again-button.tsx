import { frameWords } from "../words/frame.ts";

/** Not disabled while a reading is under way: it would lose the keyboard. */
export function ReadAgainButton({ isReading, onRead }: { isReading: boolean; onRead: () => void }) {
  return (
    <button
      type="button"
      onClick={() => isReading || onRead()}
      aria-disabled={isReading || undefined}
      className="min-w-26 shrink-0 whitespace-nowrap rounded-md border border-line-strong bg-surface px-3 py-1 font-medium hover:bg-sunken aria-disabled:cursor-default aria-disabled:text-ink-soft pointer-coarse:min-h-10"
    >
      {isReading ? frameWords.isReading : frameWords.readAgain}
    </button>
  );
}
