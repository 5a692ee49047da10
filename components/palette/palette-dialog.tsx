"use client";

import { usePathname, useRouter } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import { commandEntries } from "../../lib/palette/command-entries.ts";
import { entriesOfEstate } from "../../lib/palette/entries-of-estate.ts";
import { goalAddress } from "../../lib/palette/goal-address.ts";
import { openingSections, type Found } from "../../lib/palette/opening.ts";
import { pageEntries } from "../../lib/palette/page-entries.ts";
import type { PaletteEntry } from "../../lib/palette/palette-entry.ts";
import { createRanker } from "../../lib/palette/rank-entries.ts";
import { activeFilters } from "../../lib/view/filters.ts";
import { hasPanel, pageAt } from "../../lib/view/pages.ts";
import { useEstate } from "../estate/estate-context.ts";
import { viewInAddress } from "../estate/use-view.ts";
import { pictureShown } from "../export/picture-shown.ts";
import { Dialog } from "../frame/dialog.tsx";
import { commandWords, pageWords, paletteWords } from "../words/palette.ts";
import { PaletteBox } from "./palette-box.tsx";
import { recentIds, rememberChosen } from "./recent.ts";
import { runCommand } from "./run-command.ts";
import { useRuleEntries } from "./use-rule-entries.ts";

interface Props {
  readonly onClose: () => void;
  readonly onKeys: () => void;
  /** Says what came of a command, after the dialog is gone. */
  readonly onSaid: (text: string) => void;
  /** What was typed before the field was there. */
  readonly takeTyped: () => string;
}

/** Finds anything by words, and goes there or does it. Loaded when it is first opened. */
export default function PaletteDialog({ onClose, onKeys, onSaid, takeTyped }: Props) {
  const router = useRouter();
  const path = usePathname();
  const { document: estate, readAgain } = useEstate();
  const { rules, error } = useRuleEntries();
  const [opening] = useState(() => ({
    recent: recentIds(),
    view: viewInAddress(),
    hasPicture: pictureShown() !== null,
  }));
  const { entries, rank } = useMemo(() => {
    const filters = pageAt(path)?.filters ?? [];
    const situation = {
      isOnBridges: hasPanel(path),
      hasPicture: opening.hasPicture,
      isFiltered: activeFilters(opening.view, filters).length > 0,
    };
    const all = [
      ...pageEntries(pageWords),
      ...commandEntries(commandWords, situation),
      ...entriesOfEstate(estate),
      ...rules,
    ];
    return { entries: all, rank: createRanker(all) };
  }, [estate, path, opening, rules]);
  const find = useCallback(
    (text: string): Found => {
      if (text.trim() === "") return { sections: openingSections(entries, opening.recent), count: entries.length };
      const found = rank(text);
      return { sections: [{ id: "found", entries: found }], count: found.length };
    },
    [entries, rank, opening],
  );
  const go = ({ id, goal }: PaletteEntry) => {
    rememberChosen(id);
    onClose();
    if (goal.kind === "command") runCommand(goal.command, { estate, readAgain, openKeys: onKeys, say: onSaid });
    else router.push(goalAddress(goal, { path: hasPanel(path) ? path : "/", view: viewInAddress() }));
  };
  return (
    <Dialog title={paletteWords.title} onClose={onClose}>
      <PaletteBox find={find} takeTyped={takeTyped} onGo={go} />
      {error && <p className="border-t border-line px-4 py-2 text-sm text-ink-soft">{paletteWords.rulesMissing}</p>}
    </Dialog>
  );
}
