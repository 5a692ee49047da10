"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { ShortcutId } from "../../lib/keys/shortcuts.ts";
import { addressOf, pages } from "../../lib/view/pages.ts";
import { viewInAddress } from "../estate/use-view.ts";
import { searchFieldId } from "../filters/search-field.tsx";
import { keyWords } from "../words/keys.ts";
import { KeyCaps } from "./key-caps.tsx";
import { useShortcuts } from "./use-shortcuts.ts";
import { useTypedAhead } from "./use-typed-ahead.ts";

const loadPalette = () => import("../palette/palette-dialog.tsx");
const PaletteDialog = lazy(loadPalette);
const KeyDialog = lazy(() => import("./key-dialog.tsx"));

/** By then the page has what it needs itself. */
const idleInMs = 1500;

type Open = "palette" | "help" | null;

/** The way to anything by a few letters, and the keys that work anywhere. */
export function KeyBar() {
  const [open, setOpen] = useState<Open>(null);
  const close = useCallback(() => setOpen(null), []);
  const router = useRouter();
  const run = useCallback(
    (id: ShortcutId) => {
      const page = pages.find(({ href }) => id === `go ${href}`);
      if (page !== undefined) router.push(addressOf(page, viewInAddress()));
      else if (id === "help") setOpen("help");
      else if (id === "palette" || !focusSearch()) setOpen("palette");
    },
    [router],
  );
  useShortcuts(run);
  const takeTyped = useTypedAhead(open === "palette");
  useEffect(() => {
    const timer = setTimeout(loadPalette, idleInMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen("palette")}
        className="flex items-center gap-2 rounded-md border border-line-strong bg-surface px-3 py-1 hover:bg-sunken"
      >
        {keyWords.palette}
        <span className="max-[85rem]:hidden">
          <KeyCaps strokes={["Mod+k"]} />
        </span>
      </button>
      <button
        type="button"
        onClick={() => setOpen("help")}
        aria-label={keyWords.title}
        title={keyWords.title}
        className="rounded-md border border-line-strong bg-surface px-2.5 py-1 hover:bg-sunken"
      >
        ?
      </button>
      <Suspense fallback={null}>
        {open === "palette" && <PaletteDialog onClose={close} takeTyped={takeTyped} />}
        {open === "help" && <KeyDialog onClose={close} />}
      </Suspense>
    </>
  );
}

/** False when this page has no field to search by: the palette has one everywhere. */
function focusSearch(): boolean {
  const field = document.getElementById(searchFieldId);
  field?.focus();
  return field !== null;
}
