"use client";

import { ErrorScreen } from "../components/frame/error-screen.tsx";
import { frameWords } from "../components/words/frame.ts";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ErrorScreen title={frameWords.failed}>
      <p>{frameWords.failure(error.digest)}</p>
      <button type="button" onClick={reset} className="mt-4 rounded-md bg-accent px-4 py-2 font-medium text-accent-ink">
        {frameWords.tryAgain}
      </button>
    </ErrorScreen>
  );
}
