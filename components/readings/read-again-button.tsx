export function ReadAgainButton({ isReading, onRead }: { isReading: boolean; onRead: () => void }) {
  return (
    <button
      type="button"
      onClick={onRead}
      disabled={isReading}
      className="rounded-md border border-line-strong px-3 py-1 font-medium hover:bg-sunken disabled:text-ink-soft"
    >
      {isReading ? "Reading…" : "Read again"}
    </button>
  );
}
