import { pages, type PageInfo } from "../view/pages.ts";
import type { EntryWords } from "./entry-words.ts";
import type { PaletteEntry } from "./palette-entry.ts";

/** What the frame does not lead to, and the palette does. */
export const connectPage = "/connect";

export type PageWords = Readonly<
  Record<PageInfo["href"], Omit<EntryWords, "title">> & Record<typeof connectPage, EntryWords>
>;

/** Every page. */
export function pageEntries(words: PageWords): readonly PaletteEntry[] {
  const known = pages.map((page): PaletteEntry => ({
    ...words[page.href],
    id: `page ${page.href}`,
    group: "page",
    title: page.title,
    standing: null,
    goal: { kind: "page", page },
  }));
  const goal = { kind: "address", href: connectPage } as const;
  return [...known, { ...words[connectPage], id: `page ${connectPage}`, group: "page", standing: null, goal }];
}
