import Link from "next/link";
import type { ReactNode } from "react";

/** The name, the pages, and what every page has to say. */
export function SiteHeader({ nav, children }: { nav: ReactNode; children: ReactNode }) {
  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-line bg-surface px-4 py-2.5 sm:px-6">
      <Link href="/" className="flex items-center gap-2.5 font-semibold tracking-tight">
        <BridgeMark />
        Bridgekeeper
      </Link>
      {nav}
      <div className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">{children}</div>
    </header>
  );
}

function BridgeMark() {
  return (
    <svg viewBox="0 0 32 32" className="size-7" aria-hidden="true">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <g className="fill-none stroke-accent-ink" strokeLinecap="round" strokeWidth="2.4">
        <path d="M4 21h24M10 9v16M22 9v16" />
        <path d="M4 18c3 0 6-4 6-8 0 5 3 8 6 8s6-3 6-8c0 4 3 8 6 8" strokeWidth="1.8" />
      </g>
    </svg>
  );
}
