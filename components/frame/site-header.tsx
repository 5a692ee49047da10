import Link from "next/link";
import type { ReactNode } from "react";
import { frameWords } from "../words/frame.ts";

/** The name, the pages, and what every page has to say: one row, whatever the width. */
export function SiteHeader({ nav, children }: { nav: ReactNode; children: ReactNode }) {
  return (
    <header className="flex items-center gap-x-2 border-b border-line bg-surface px-4 py-1 sm:px-6 md:gap-x-3 md:py-2.5 lg:gap-x-5">
      <Link href="/" className="flex min-h-10 items-center gap-2.5 font-semibold tracking-tight md:min-h-0">
        <BridgeMark />
        <span className="max-[22rem]:sr-only">{frameWords.name}</span>
      </Link>
      <div className="max-md:hidden">{nav}</div>
      <div className="ml-auto flex items-center gap-x-2 text-sm lg:gap-x-3">{children}</div>
    </header>
  );
}

function BridgeMark() {
  return (
    <svg viewBox="0 0 32 32" className="size-7 shrink-0" aria-hidden="true">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <g className="fill-none stroke-accent-ink" strokeLinecap="round" strokeWidth="2.4">
        <path d="M4 21h24M10 9v16M22 9v16" />
        <path d="M4 18c3 0 6-4 6-8 0 5 3 8 6 8s6-3 6-8c0 4 3 8 6 8" strokeWidth="1.8" />
      </g>
    </svg>
  );
}
