"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import type { ShortcutId } from "../../lib/keys/shortcuts.ts";
import { addressOf, pages } from "../../lib/view/pages.ts";
import { viewInAddress } from "../estate/use-view.ts";
import { searchFieldId } from "../filters/search-field.tsx";
import type { KeyDialogName } from "./key-dialogs.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

interface KeyDialogControl {
  readonly shown: KeyDialogName | null;
  readonly show: (name: KeyDialogName | null) => void;
}

/** Listens to the keys that work anywhere, and knows which dialog they have opened. */
export function useKeyDialogs(): KeyDialogControl {
  const [shown, show] = useState<KeyDialogName | null>(null);
  const router = useRouter();
  const run = useCallback(
    (id: ShortcutId) => {
      const page = pages.find(({ href }) => id === `go ${href}`);
      if (page !== undefined) router.push(addressOf(page, viewInAddress()));
      else if (id === "help") show("help");
      else if (id === "palette" || !focusSearch()) show("palette");
    },
    [router],
  );
  useShortcuts(run);
  return { shown, show };
}

/** False when this page has no field to search by: the palette has one everywhere. */
function focusSearch(): boolean {
  const field = document.getElementById(searchFieldId);
  field?.focus();
  return field !== null;
}
