"use client";

import { lazy, Suspense, useCallback, useEffect } from "react";
import { useTypedAhead } from "./use-typed-ahead.ts";

/** What stands in front of the page: the way to anything by a few letters, or all the keys. */
export type KeyDialogName = "palette" | "help";

const loadPalette = () => import("../palette/palette-dialog.tsx");
const PaletteDialog = lazy(loadPalette);
const KeyDialog = lazy(() => import("./key-dialog.tsx"));

/** By then the page has what it needs itself. */
const idleInMs = 1500;

interface Props {
  readonly shown: KeyDialogName | null;
  readonly show: (name: null) => void;
}

/** The dialog that is open. */
export function KeyDialogs({ shown, show }: Props) {
  const close = useCallback(() => show(null), [show]);
  const takeTyped = useTypedAhead(shown === "palette");
  useEffect(() => {
    const timer = setTimeout(loadPalette, idleInMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Suspense fallback={null}>
      {shown === "palette" && <PaletteDialog onClose={close} takeTyped={takeTyped} />}
      {shown === "help" && <KeyDialog onClose={close} />}
    </Suspense>
  );
}
