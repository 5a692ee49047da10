"use client";

import { panelWords } from "../words/panel.ts";

/** Holds the place of what is still to be fetched, or says why it did not come. */
export function PanelSkeleton({ error, onRetry }: { error: string | null; onRetry: () => void }) {
  if (error !== null) {
    return (
      <div role="alert" className="rounded-lg border border-line px-3 py-2 text-sm">
        <p>{error}</p>
        <button type="button" onClick={onRetry} className="mt-2 rounded-md border border-line-strong px-3 py-1">
          {panelWords.tryAgain}
        </button>
      </div>
    );
  }
  return (
    <div aria-busy="true">
      <output className="sr-only">{panelWords.fetching}</output>
      <div aria-hidden="true" className="space-y-6">
        <div className="h-44 rounded-lg bg-sunken" />
        <div className="space-y-3">
          {[0, 1, 2, 3, 4, 5].map((rung) => (
            <div key={rung} className="h-5 rounded bg-sunken" />
          ))}
        </div>
      </div>
    </div>
  );
}
