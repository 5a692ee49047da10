import type { Theme } from "../../lib/view/theme.ts";

export const themeWords: Readonly<Record<Theme, string>> = { system: "System", light: "Light", dark: "Dark" };

/** What stands around every page. */
export const frameWords = {
  name: "Bridgekeeper",
  pages: "Pages",
  menuOn: (page: string | undefined) => (page === undefined ? "Menu" : `Menu: ${page}`),
  colours: "Colours",
  notComplete: "not complete",
  banner: "About this estate",
  read: "Read",
  ago: (age: string) => `${age} ago`,
  readAgain: "Read again",
  isReading: "Reading…",
  skip: "Skip to the content",
  failed: "This page could not be drawn",
  failure: (digest: string | undefined) =>
    `The fault is Bridgekeeper’s own and says nothing about your estate. The server’s log has the details${digest === undefined ? "" : ` under ${digest}`}.`,
  partMissing:
    "A part of the page did not arrive: Bridgekeeper was updated while the page was open, or it does not answer at the moment.",
  loadAgain: "Load the page again",
  noPage: "There is no such page",
  toBridges: "To the bridges",
} as const;
