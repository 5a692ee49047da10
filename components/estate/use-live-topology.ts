"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { TopologyDocument } from "../../lib/topology/topology.ts";

export interface LiveTopology {
  readonly document: TopologyDocument;
  /** The server did not answer the last time it was asked. */
  readonly isServerLost: boolean;
  readonly isReading: boolean;
  readonly readAgain: () => void;
}

const address = "/api/v1/topology";
/** While a reading is under way there is progress to show. */
const hasteInMs = 1000;
const longestWaitInMs = 10_000;

/** The document, asked for again and again; the server says in a few bytes when nothing changed. */
export function useLiveTopology(initial: TopologyDocument): LiveTopology {
  const [document, setDocument] = useState(initial);
  const [isServerLost, setServerLost] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const etag = useRef<string | null>(null);

  const refresh = useCallback(async () => {
    try {
      const response = await fetch(address, {
        headers: etag.current === null ? {} : { "if-none-match": etag.current },
      });
      if (response.status !== 304) {
        if (!response.ok) throw new Error(`${address} answered ${response.status}`);
        const next = (await response.json()) as TopologyDocument;
        etag.current = response.headers.get("etag");
        setDocument(next);
      }
      setServerLost(false);
    } catch {
      setServerLost(true);
    }
  }, []);

  const isReading = isAsked || (!isServerLost && (document.phase === "starting" || document.readingSince !== null));
  const waitInMs = isReading ? hasteInMs : Math.min(longestWaitInMs, document.intervalInSeconds * 1000);
  usePolling(refresh, waitInMs);

  const readAgain = useCallback(() => {
    setAsked(true);
    fetch("/api/v1/readings", { method: "POST" })
      .then(refresh, () => setServerLost(true))
      .finally(() => setAsked(false));
  }, [refresh]);

  // The same one as long as nothing changed: every page looks at it.
  return useMemo(
    () => ({ document, isServerLost, isReading, readAgain }),
    [document, isServerLost, isReading, readAgain],
  );
}

/** Calls again a while after the last call ended, and at once when the page comes back into sight. */
function usePolling(call: () => Promise<void>, waitInMs: number): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isStopped = false;
    const schedule = () => {
      timer = setTimeout(() => void run(), waitInMs);
    };
    const run = async () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") await call();
      if (!isStopped) schedule();
    };
    const onVisible = () => void run();
    schedule();
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      isStopped = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [call, waitInMs]);
}
