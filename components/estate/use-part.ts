"use client";

import { useEffect, useState } from "react";
import { useEstate } from "./estate-context.ts";

interface Part<T> {
  /** Null until it came for the first time. */
  readonly part: T | null;
  /** Why the latest did not come; what is there is then older. */
  readonly error: string | null;
}

/** A part of what was read, which the first paint brings, fetched again each time the estate was read again. */
export function usePart<T extends { readonly readAt: string }>(address: string, initial: T | null): Part<T> {
  const { readAt } = useEstate().document;
  const [state, setState] = useState<Part<T>>({ part: initial, error: null });
  const haveReadAt = state.part?.readAt ?? null;
  const wanted = readAt !== null && (haveReadAt === null || haveReadAt < readAt) ? readAt : null;
  useEffect(() => {
    if (wanted === null) return;
    const aborting = new AbortController();
    fetchPart<T>(address, aborting.signal)
      .then((part) => setState({ part, error: null }))
      .catch((cause: unknown) => {
        if (aborting.signal.aborted) return;
        setState(({ part }) => ({ part, error: cause instanceof Error ? cause.message : String(cause) }));
      });
    return () => aborting.abort();
  }, [address, wanted]);
  return state;
}

async function fetchPart<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return (await response.json()) as T;
}
