import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly hint: string;
  /** What can be done with the page as a whole. */
  readonly children?: ReactNode;
}

/** What a page is called, and in one sentence what stands on it. */
export function PageHeading({ title, hint, children }: Props) {
  return (
    <div>
      <div className="flex items-start justify-between gap-x-6">
        <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">{title}</h1>
        {children}
      </div>
      <p className="mt-1 max-w-[90ch] text-pretty text-sm text-ink-soft">{hint}</p>
    </div>
  );
}
