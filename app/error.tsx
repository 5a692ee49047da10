"use client";

import { ErrorScreen } from "../components/frame/error-screen.tsx";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ErrorScreen title="This page could not be drawn">
      <p>
        The fault is Bridgekeeper&rsquo;s own and says nothing about your estate. The server&rsquo;s log has the details
        {error.digest === undefined ? "." : ` under ${error.digest}.`}
      </p>
      <button type="button" onClick={reset} className="mt-4 rounded-md bg-accent px-4 py-2 font-medium text-accent-ink">
        Try again
      </button>
    </ErrorScreen>
  );
}
