"use client";

import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { formatView, parseView, type View } from "../../lib/view/view.ts";

/** What to change, or how to tell from what the address holds at that moment. */
type Change = Partial<View> | ((view: View) => Partial<View>);

export interface ViewControl {
  readonly view: View;
  /** Goes to a changed view. Back leads to the one before, unless `isPassing`: each letter of a search is no station. */
  readonly change: (part: Change, isPassing?: boolean) => void;
}

/** The view that the address holds: whoever is sent the address sees the same. */
export function useView(): ViewControl {
  const query = useSearchParams();
  const view = useMemo(() => parseView(new URLSearchParams(query)), [query]);
  return { view, change: changeView };
}

/** The view in the address, which may be ahead of what is drawn. */
export const viewInAddress = (): View => parseView(new URLSearchParams(window.location.search));

/** Goes to a changed view, from wherever on the page: at once, or as soon as the page's router would hear of it. */
export function changeView(part: Change, isPassing = false): void {
  if (!isRouterListening()) {
    setTimeout(changeView, 0, part, isPassing);
    return;
  }
  const { pathname, search, hash } = window.location;
  const view = viewInAddress();
  const next = formatView({ ...view, ...(typeof part === "function" ? part(view) : part) });
  if (next === search) return;
  const address = `${pathname}${next}${hash}`;
  if (isPassing) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
}

/**
 * Whether Next.js has put its own in the place of `pushState`, which it does a moment after the page takes its first
 * click. Until then an address would change and the page would not.
 * https://nextjs.org/docs/app/getting-started/linking-and-navigating#native-history-api
 */
const isRouterListening = (): boolean => Object.hasOwn(window.history, "pushState");
