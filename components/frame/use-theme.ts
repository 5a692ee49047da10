"use client";

import { useSyncExternalStore } from "react";
import { parseTheme, themeCookie, type Theme } from "../../lib/view/theme.ts";

const yearInSeconds = 31_536_000;
const listeners = new Set<() => void>();

/** Light, dark, or as the system has it: the page itself holds what is chosen, wherever it was chosen. */
export const useTheme = (initial: Theme): Theme => useSyncExternalStore(subscribe, chosenTheme, () => initial);

export const chosenTheme = (): Theme => parseTheme(document.documentElement.dataset["theme"]);

/** The choice is kept in a cookie of this site. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${yearInSeconds}; samesite=strict`;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
