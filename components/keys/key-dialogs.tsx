"use client";

import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { PassingNotice } from "../frame/passing-notice.tsx";
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
  readonly show: (name: KeyDialogName | null) => void;
}

/** The dialog that is open, and what came of a command that was chosen in it. */
export function KeyDialogs({ shown, show }: Props) {
  const close = useCallback(() => show(null), [show]);
  const openKeys = useCallback(() => show("help"), [show]);
  const [said, say] = useState<string | null>(null);
  const takeTyped = useTypedAhead(shown === "palette");
  useEffect(() => {
    const timer = setTimeout(loadPalette, idleInMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <Suspense fallback={null}>
        {shown === "palette" && <PaletteDialog onClose={close} onKeys={openKeys} onSaid={say} takeTyped={takeTyped} />}
        {shown === "help" && <KeyDialog onClose={close} />}
      </Suspense>
      <PassingNotice text={said} onPassed={say} />
    </>
  );
}
