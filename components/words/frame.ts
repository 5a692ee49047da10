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
} as const;
