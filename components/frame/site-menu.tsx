"use client";

import { usePathname } from "next/navigation";
import { useId, useState, type ReactNode } from "react";
import { pageAt } from "../../lib/view/pages.ts";
import { useDismissal } from "../filters/use-dismissal.ts";
import { KeyCaps } from "../keys/key-caps.tsx";
import { frameWords } from "../words/frame.ts";
import { keyWords } from "../words/keys.ts";
import { SiteNav } from "./site-nav.tsx";

interface Props {
  readonly onKeys: () => void;
  /** Lines of the menu, between the pages and the keys. */
  readonly children: ReactNode;
}

/** What the header has no room for. On a phone its button says on which page one is. */
export function SiteMenu({ onKeys, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { ref, buttonRef } = useDismissal(isOpen, () => setOpen(false));
  const id = useId();
  const page = pageAt(usePathname());
  const close = () => {
    buttonRef.current?.focus();
    setOpen(false);
  };
  const openKeys = () => {
    close();
    onKeys();
  };
  return (
    <div ref={ref} className="relative xl:hidden">
      <button
        ref={buttonRef}
        type="button"
        aria-label={frameWords.menuOn(page?.title)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        className="flex items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 py-1 hover:bg-sunken aria-expanded:bg-sunken max-md:min-h-10 md:min-h-7.5 pointer-coarse:min-h-10"
      >
        <Lines />
        {page !== undefined && <span className="max-[24rem]:hidden md:hidden">{page.title}</span>}
      </button>
      {isOpen && (
        <div
          id={id}
          className="absolute top-full right-0 z-40 mt-1.5 w-[min(22rem,calc(100vw-2rem))] rounded-lg border border-line-strong bg-surface p-2 shadow-lg"
        >
          <div className="mb-1 border-b border-line pb-2 md:hidden">
            <SiteNav isInMenu onGo={close} />
          </div>
          {children}
          <button
            type="button"
            onClick={openKeys}
            className="flex min-h-10 w-full items-center justify-between rounded-md px-2.5 hover:bg-sunken"
          >
            {keyWords.title}
            <span aria-hidden="true">
              <KeyCaps strokes={["?"]} />
            </span>
          </button>
        </div>
      )}
    </div>
  );
}

/** A line of the menu. */
export function MenuLine({ children }: { children: ReactNode }) {
  return <div className="flex min-h-10 items-center justify-between gap-x-3 px-2.5 py-0.5">{children}</div>;
}

function Lines() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
      <path d="M2 4h12M2 8h12M2 12h12" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
