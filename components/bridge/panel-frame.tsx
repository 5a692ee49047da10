"use client";

import type { ReactNode } from "react";
import type { Verdict } from "../../lib/bridges/verdict.ts";
import { VerdictBadge } from "../verdict/verdict-badge.tsx";
import { panelWords } from "../words/panel.ts";
import { usePanelFocus } from "./use-panel-focus.ts";

interface Props {
  readonly id: string;
  readonly title: string;
  /** Null when the bridge is not in the latest reading. */
  readonly verdict: Verdict | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands around a selected bridge. It stays, with the keyboard in it, when the bridge itself goes. */
export function PanelFrame({ id, title, verdict, onClose, children }: Props) {
  const headingRef = usePanelFocus(id, verdict === null);
  return (
    <aside
      aria-labelledby="panel-heading"
      data-verdict={verdict ?? "elsewhere"}
      className="bridge-panel rounded-xl border border-line border-t-4 border-t-verdict bg-surface shadow-lg max-lg:fixed max-lg:inset-0 max-lg:z-40 max-lg:overflow-y-auto max-lg:overscroll-contain max-lg:rounded-none lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      <div className="sticky top-0 z-10 flex items-start gap-3 border-b border-line bg-surface px-5 py-3">
        <h2
          id="panel-heading"
          ref={headingRef}
          tabIndex={-1}
          className="min-w-0 flex-1 text-lg font-semibold outline-none"
        >
          {title}
        </h2>
        {verdict !== null && <VerdictBadge verdict={verdict} />}
        <button type="button" onClick={onClose} className="-mr-2 rounded-md px-2 py-0.5 hover:bg-sunken print:hidden">
          {panelWords.close}
        </button>
      </div>
      <div className="space-y-6 px-5 py-4">{children}</div>
    </aside>
  );
}
