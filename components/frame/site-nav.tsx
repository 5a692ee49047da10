"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { formatView } from "../../lib/view/view.ts";
import { useView } from "../estate/use-view.ts";

const pages = [
  ["/", "Picture"],
  ["/rules", "Rules"],
] as const;

/** The pages, each under the filters that are set. */
export function SiteNav() {
  const path = usePathname();
  const { view } = useView();
  return (
    <nav aria-label="Pages" className="flex flex-wrap gap-x-1 text-sm">
      {pages.map(([href, title]) => (
        <Link
          key={href}
          href={`${href}${formatView({ ...view, bridge: null })}`}
          prefetch={false}
          aria-current={isCurrent(href, path) ? "page" : undefined}
          className="rounded-md px-2.5 py-1 text-ink-soft hover:bg-sunken aria-[current=page]:bg-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}

const isCurrent = (href: string, path: string): boolean => (href === "/" ? path === "/" : path.startsWith(href));
