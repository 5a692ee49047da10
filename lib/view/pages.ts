import { bridgeFilters, findingFilters, onlyFilters, readingFilters, ruleFilters, type FilterName } from "./filters.ts";
import { formatView, type View } from "./view.ts";

/** A page that the frame leads to. */
export interface PageInfo {
  readonly href: "/" | "/board" | "/bridges" | "/findings" | "/readings" | "/rules";
  readonly title: string;
  /** The key that leads to it, after `g`. */
  readonly key: string;
  /** The filters that it knows. */
  readonly filters: readonly FilterName[];
}

export const pages: readonly PageInfo[] = [
  { href: "/", title: "Picture", key: "p", filters: bridgeFilters },
  { href: "/board", title: "Board", key: "b", filters: bridgeFilters },
  { href: "/bridges", title: "Bridges", key: "l", filters: bridgeFilters },
  { href: "/findings", title: "Findings", key: "f", filters: findingFilters },
  { href: "/readings", title: "Readings", key: "r", filters: readingFilters },
  { href: "/rules", title: "Rules", key: "u", filters: ruleFilters },
];

/** The page under those of the view's filters that it knows. */
export const addressOf = ({ href, filters }: PageInfo, view: View): string =>
  `${href}${formatView(onlyFilters(view, filters))}`;

/** The page that a path belongs to. */
export const pageAt = (path: string): PageInfo | undefined =>
  pages.find(({ href }) => (href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`)));

/** Whether the page at a path shows bridges, and the panel of one beside them. */
export const hasPanel = (path: string): boolean =>
  pages.some(({ href, filters }) => href === path && filters === bridgeFilters);
