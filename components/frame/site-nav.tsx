"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { addressOf, pageAt, pages } from "../../lib/view/pages.ts";
import { useEstate } from "../estate/estate-context.ts";
import { useView } from "../estate/use-view.ts";

/** The pages, each under those of the filters that it knows. */
export function SiteNav() {
  const current = pageAt(usePathname());
  const { view } = useView();
  const { incomplete } = useEstate().document.readings;
  return (
    <nav aria-label="Pages" className="flex flex-wrap gap-x-1 gap-y-0.5 text-sm max-sm:-mx-2.5">
      {pages.map((page) => (
        <Link
          key={page.href}
          href={addressOf(page, view)}
          prefetch={false}
          aria-current={page === current ? "page" : undefined}
          className="rounded-md px-2.5 py-1 text-ink-soft hover:bg-sunken aria-[current=page]:bg-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {page.title}
          {page.href === "/readings" && incomplete > 0 && (
            <>
              {" "}
              <Incomplete count={incomplete} />
            </>
          )}
        </Link>
      ))}
    </nav>
  );
}

function Incomplete({ count }: { count: number }) {
  return (
    <span
      data-verdict="unknown"
      className="ml-0.5 rounded-full bg-verdict-soft px-1.5 text-xs font-semibold text-verdict tabular-nums"
    >
      {count}
      <span className="sr-only"> not complete</span>
    </span>
  );
}
