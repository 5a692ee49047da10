"use client";

import { usePathname, useRouter } from "next/navigation";
import { useDeferredValue, useMemo, useState } from "react";
import { entriesOfEstate } from "../../lib/palette/entries-of-estate.ts";
import type { PaletteEntry } from "../../lib/palette/palette-entry.ts";
import { createRanker } from "../../lib/palette/rank-entries.ts";
import { hasPanel } from "../../lib/view/pages.ts";
import { useEstate } from "../estate/estate-context.ts";
import { useView } from "../estate/use-view.ts";
import { Dialog } from "../frame/dialog.tsx";
import { paletteWords } from "../words/palette.ts";
import { PaletteBox } from "./palette-box.tsx";
import { useRuleEntries } from "./use-rule-entries.ts";

interface Props {
  readonly onClose: () => void;
  /** What was typed before the field was there. */
  readonly takeTyped: () => string;
}

/** Finds anything by words, and goes there. Loaded when it is first opened. */
export default function PaletteDialog({ onClose, takeTyped }: Props) {
  const router = useRouter();
  const path = usePathname();
  const { view } = useView();
  const { document } = useEstate();
  const { rules, error } = useRuleEntries();
  const rank = useMemo(() => {
    const where = { path: hasPanel(path) ? path : "/", view };
    return createRanker([...entriesOfEstate(document, where), ...rules]);
  }, [document, path, view, rules]);
  const [text, setText] = useState(takeTyped);
  const wanted = useDeferredValue(text);
  const found = useMemo(() => rank(wanted), [rank, wanted]);
  const go = ({ href }: PaletteEntry) => {
    onClose();
    router.push(href);
  };
  return (
    <Dialog title={paletteWords.title} onClose={onClose}>
      <PaletteBox text={text} found={found} onType={setText} onGo={go} />
      {error && <p className="border-t border-line px-4 py-2 text-sm text-ink-soft">{paletteWords.rulesMissing}</p>}
    </Dialog>
  );
}
