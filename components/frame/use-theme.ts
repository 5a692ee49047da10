"use client";

import { useState } from "react";
import { themeCookie, type Theme } from "../../lib/view/theme.ts";

const yearInSeconds = 31_536_000;

/** Light, dark, or as the system has it. The choice is kept in a cookie of this site. */
export function useTheme(initial: Theme): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(initial);
  const choose = (next: Theme) => {
    setTheme(next);
    document.documentElement.dataset["theme"] = next;
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${yearInSeconds}; samesite=strict`;
  };
  return [theme, choose];
}
