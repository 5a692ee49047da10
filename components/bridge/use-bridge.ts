"use client";

import { useCallback, useEffect, useState } from "react";
import type { BridgeInFull } from "../../lib/bridges/bridge-in-full.ts";
import { panelWords } from "../words/panel.ts";

interface Answer {
  readonly id: string | null;
  /** Of the reading that the answer is from. */
  readonly readAt: string | null;
  readonly bridge: BridgeInFull | null;
  readonly error: string | null;
}

export interface FetchedBridge extends Pick<Answer, "bridge" | "error"> {
  readonly retry: () => void;
}

/**
 * The selected bridge in full, fetched again when the estate was read again. While it is on its way the last answer
 * for the same bridge stays.
 */
export function useBridge(id: string | null, readAt: string | null, initial: BridgeInFull | null): FetchedBridge {
  const [answer, setAnswer] = useState<Answer>({ id: initial?.id ?? null, readAt, bridge: initial, error: null });
  const isCurrent = answer.id === id && answer.readAt === readAt;
  useEffect(() => {
    if (id === null || isCurrent) return;
    const aborting = new AbortController();
    fetchBridge(id, aborting.signal)
      .then((bridge) => setAnswer({ id, readAt, bridge, error: null }))
      .catch((cause: unknown) => {
        if (aborting.signal.aborted) return;
        const error = cause instanceof Error ? cause.message : String(cause);
        setAnswer((last) => ({ id, readAt, bridge: last.id === id ? last.bridge : null, error }));
      });
    return () => aborting.abort();
  }, [id, readAt, isCurrent]);
  const retry = useCallback(() => setAnswer((last) => ({ ...last, id: null, error: null })), []);
  return answer.id === id ? { ...answer, retry } : { bridge: null, error: null, retry };
}

async function fetchBridge(id: string, signal: AbortSignal): Promise<BridgeInFull> {
  const response = await fetch(`/api/v1/bridges/${encodeURIComponent(id)}`, { signal });
  if (!response.ok) throw new Error(panelWords.notFetched(response.status));
  return (await response.json()) as BridgeInFull;
}
