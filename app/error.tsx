"use client";

import { ErrorScreen } from "../components/frame/error-screen.tsx";
import { frameWords } from "../components/words/frame.ts";

/** The address has all that was seen, so that loading the page again loses nothing, and also gets what an update changed. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const isPartMissing = error.name === "ChunkLoadError";
  return (
    <ErrorScreen title={frameWords.failed}>
      <p>{isPartMissing ? frameWords.partMissing : frameWords.failure(error.digest)}</p>
      <button
        type="button"
        onClick={() => window.location.reload()}
        className="mt-4 rounded-md bg-accent px-4 py-2 font-medium text-accent-ink"
      >
        {frameWords.loadAgain}
      </button>
    </ErrorScreen>
  );
}
