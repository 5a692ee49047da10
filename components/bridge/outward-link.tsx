import type { ReactNode } from "react";
import { panelWords } from "../words/panel.ts";

interface Props {
  readonly href: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link that leaves Bridgekeeper, in a tab of its own. */
export function OutwardLink({ href, className = "", children }: Props) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className={`inline-flex items-center gap-1 text-accent underline underline-offset-2 ${className}`}
    >
      {children}
      <svg viewBox="0 0 12 12" className="size-2.5 shrink-0" aria-hidden="true">
        <path d="M4.5 2H2v8h8V7.5M7 2h3v3M10 2 5.5 6.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
      <span className="sr-only">{panelWords.opensOutside}</span>
    </a>
  );
}
