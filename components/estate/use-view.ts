"use client";

import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { formatView, parseView, type View } from "../../lib/view/view.ts";

export interface ViewControl {
  readonly view: View;
  /** Goes to a changed view. Back leads to the one before, unless `isPassing`: each letter of a search is no station. */
  readonly change: (part: Partial<View>, isPassing?: boolean) => void;
}

/** The view that the address holds: whoever is sent the address sees the same. */
export function useView(): ViewControl {
  const query = useSearchParams();
  const view = useMemo(() => parseView(new URLSearchParams(query)), [query]);
  return { view, change };
}

function change(part: Partial<View>, isPassing = false): void {
  const { pathname, search, hash } = window.location;
  const next = formatView({ ...parseView(new URLSearchParams(search)), ...part });
  if (next === search) return;
  const address = `${pathname}${next}${hash}`;
  if (isPassing) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
}
