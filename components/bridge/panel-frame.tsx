"use client";

import type { ReactNode } from "react";
import type { Standing } from "../../lib/board/tally.ts";
import { panelWords } from "../words/panel.ts";
import { panelHeadingId } from "./panel-heading-id.ts";
import { StandingBadge } from "./standing-badge.tsx";
import { usePanelFocus } from "./use-panel-focus.ts";

interface Props {
  readonly id: string;
  readonly title: string;
  /** Null when the bridge is not in the latest reading. */
  readonly standing: Standing | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands around a selected bridge. It stays, with the keyboard in it, when the bridge itself goes. */
export function PanelFrame({ id, title, standing, onClose, children }: Props) {
  const headingRef = usePanelFocus(id, standing === null);
  return (
    <aside
      aria-labelledby={panelHeadingId}
      data-verdict={standing === null || standing === "blocked" ? "elsewhere" : standing}
      className="bridge-panel rounded-xl border border-line border-t-4 border-t-verdict bg-surface shadow-lg max-lg:fixed max-lg:inset-0 max-lg:z-40 max-lg:overflow-y-auto max-lg:overscroll-contain max-lg:rounded-none lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      <div className="sticky top-0 z-10 flex items-center gap-2 border-b border-line bg-surface py-2 pr-2 pl-4">
        <h2
          id={panelHeadingId}
          ref={headingRef}
          tabIndex={-1}
          className="min-w-0 flex-1 text-lg font-semibold outline-none"
        >
          {title}
        </h2>
        {standing !== null && <StandingBadge standing={standing} />}
        <button
          type="button"
          onClick={onClose}
          aria-label={panelWords.close}
          className="grid size-9 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink pointer-coarse:size-11 print:hidden"
        >
          <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
            <path
              d="M3.5 3.5l9 9M12.5 3.5l-9 9"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.8"
              strokeLinecap="round"
            />
          </svg>
        </button>
      </div>
      <div className="space-y-4 px-4 sm:space-y-5 pt-3 pb-4">{children}</div>
    </aside>
  );
}
