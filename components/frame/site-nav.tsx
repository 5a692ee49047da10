"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { addressOf, pageAt, pages } from "../../lib/view/pages.ts";
import { useEstate } from "../estate/estate-context.ts";
import { useView } from "../estate/use-view.ts";
import { frameWords } from "../words/frame.ts";
import { digits } from "../../lib/text/digits.ts";

interface Props {
  /** In the menu: in two columns, for fingers. */
  readonly isInMenu?: boolean;
  readonly onGo?: () => void;
}

/** The pages, each under those of the filters that it knows. */
export function SiteNav({ isInMenu = false, onGo }: Props) {
  const current = pageAt(usePathname());
  const { view } = useView();
  const { incomplete } = useEstate().document.readings;
  return (
    <nav aria-label={frameWords.pages} className={`text-sm ${isInMenu ? "grid grid-cols-2 gap-1" : "flex gap-x-1"}`}>
      {pages.map((page) => (
        <Link
          key={page.href}
          href={addressOf(page, view)}
          prefetch={false}
          onClick={() => onGo?.()}
          aria-current={page === current ? "page" : undefined}
          data-in-menu={isInMenu || undefined}
          className="flex items-center gap-x-1.5 rounded-md px-2.5 py-1 text-ink-soft hover:bg-sunken aria-[current=page]:bg-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink data-in-menu:min-h-10 data-in-menu:text-ink pointer-coarse:min-h-10 md:max-lg:px-2"
        >
          {page.title} {page.href === "/readings" && incomplete > 0 && <Incomplete count={incomplete} />}
        </Link>
      ))}
    </nav>
  );
}

function Incomplete({ count }: { count: number }) {
  return (
    <span
      data-verdict="unknown"
      className="rounded-full bg-verdict-soft px-1.5 text-xs font-semibold text-verdict tabular-nums"
    >
      {digits(count)}
      <span className="sr-only"> {frameWords.notComplete}</span>
    </span>
  );
}
