import { themes, type Theme } from "../view/theme.ts";

/** What the palette can do without leading anywhere. */
export const commands = [
  "read-again",
  "copy-link",
  "clear-filters",
  "export-png",
  "export-svg",
  "export-markdown",
  "export-json",
  "print",
  ...themes.map((theme) => `theme-${theme}` as const),
  "keys",
] as const;
export type Command = (typeof commands)[number];

/** The theme that a command chooses; null for one that chooses none. */
export const themeOf = (command: Command): Theme | null => themes.find((theme) => command === `theme-${theme}`) ?? null;
