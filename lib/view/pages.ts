import { bridgeFilters, findingFilters, onlyFilters, readingFilters, type FilterName } from "./filters.ts";
import { formatView, type View } from "./view.ts";

/** A page that the frame leads to. */
export interface PageInfo {
  readonly href: "/" | "/board" | "/bridges" | "/findings" | "/readings" | "/rules";
  readonly title: string;
  /** The filters that it knows. */
  readonly filters: readonly FilterName[];
}

export const pages: readonly PageInfo[] = [
  { href: "/", title: "Picture", filters: bridgeFilters },
  { href: "/board", title: "Board", filters: bridgeFilters },
  { href: "/bridges", title: "Bridges", filters: bridgeFilters },
  { href: "/findings", title: "Findings", filters: findingFilters },
  { href: "/readings", title: "Readings", filters: readingFilters },
  { href: "/rules", title: "Rules", filters: [] },
];

/** The page under those of the view's filters that it knows. */
export const addressOf = ({ href, filters }: PageInfo, view: View): string =>
  `${href}${formatView(onlyFilters(view, filters))}`;

/** The page that a path belongs to. */
export const pageAt = (path: string): PageInfo | undefined =>
  pages.find(({ href }) => (href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`)));
