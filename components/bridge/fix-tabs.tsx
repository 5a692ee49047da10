"use client";

import { useId, useRef, type KeyboardEvent } from "react";
import type { Fix } from "../../lib/bridges/fix.ts";
import { firstWay, waysOf, type FixWay } from "../../lib/view/fix-way.ts";
import { useView } from "../estate/use-view.ts";
import { fixTitles, panelWords } from "../words/panel.ts";
import { CodeBlock } from "./code-block.tsx";
import { oneFlagPerLine } from "../../lib/text/one-flag-per-line.ts";
import { CopyButton } from "./copy-button.tsx";
import { OutwardLink } from "./outward-link.tsx";

/** What to type, in every language in which the change can be made. The address keeps the one that was chosen. */
export function FixTabs({ fix }: { fix: Fix }) {
  const { view, change } = useView();
  const id = useId();
  const ways = waysOf(fix);
  const shown = ways.find((way) => way === view.fix) ?? firstWay(fix);
  return (
    <div>
      {shown !== undefined && ways.length > 1 && (
        <div className="flex flex-wrap items-end print:hidden">
          <TabList id={id} ways={ways} shown={shown} onShow={(way) => change({ fix: way }, true)} />
          <span className="ml-auto py-0.5">
            <CopyButton text={codeOf(fix, shown)} what={fixTitles[shown]} />
          </span>
        </div>
      )}
      {ways.map((way) => (
        <div
          key={way}
          id={`${id}-${way}`}
          className={way === shown ? "" : "not-print:hidden"}
          {...(ways.length > 1 ? { role: "tabpanel", "aria-labelledby": `${id}-${way}-tab` } : {})}
        >
          <CodeBlock title={fixTitles[way]} code={codeOf(fix, way)} isTabbed={ways.length > 1} />
        </div>
      ))}
      {fix.docs !== null && (
        <p className="mt-2 text-sm">
          <OutwardLink href={fix.docs}>{panelWords.documentation}</OutwardLink>
        </p>
      )}
    </div>
  );
}

export const hasSteps = (fix: Fix): boolean => waysOf(fix).length > 0;

interface TabListProps {
  readonly id: string;
  readonly ways: readonly FixWay[];
  readonly shown: FixWay;
  readonly onShow: (way: FixWay) => void;
}

/** https://www.w3.org/WAI/ARIA/apg/patterns/tabs/, with tabs that show what they are about as soon as they get the focus. */
function TabList({ id, ways, shown, onShow }: TabListProps) {
  const list = useRef<HTMLDivElement>(null);
  // From the tab that has the focus: the address, and with it what is shown, may lag behind fast keys.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = ways.findIndex((way) => way === event.currentTarget.dataset["way"]);
    const to = moved(event.key, from, ways.length);
    const way = to === null ? undefined : ways[to];
    if (way === undefined) return;
    event.preventDefault();
    onShow(way);
    list.current?.querySelector<HTMLElement>(`[data-way="${way}"]`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={panelWords.mend} className="flex flex-wrap gap-x-1">
      {ways.map((way) => (
        <button
          key={way}
          id={`${id}-${way}-tab`}
          type="button"
          role="tab"
          data-way={way}
          aria-selected={way === shown}
          aria-controls={`${id}-${way}`}
          tabIndex={way === shown ? 0 : -1}
          onClick={() => onShow(way)}
          onKeyDown={onKeyDown}
          className="rounded-t-md border border-b-0 border-transparent px-2.5 py-1 pointer-coarse:min-h-9 text-sm text-ink-soft hover:text-ink aria-selected:border-line aria-selected:bg-sunken aria-selected:font-medium aria-selected:text-ink"
        >
          {fixTitles[way]}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads from a tab; null when it leads nowhere. */
function moved(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (from + 1) % count;
    case "ArrowLeft":
      return (from - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** What is shown is what is copied. */
const codeOf = (fix: Fix, way: FixWay): string => oneFlagPerLine(fix[way] ?? "");
