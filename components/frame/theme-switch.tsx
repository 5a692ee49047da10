"use client";

import { useState } from "react";
import { parseTheme, themeCookie, themes, type Theme } from "../../lib/view/theme.ts";

const titles: Readonly<Record<Theme, string>> = { system: "System", light: "Light", dark: "Dark" };
const yearInSeconds = 31_536_000;

/** Light, dark, or as the system has it. The choice is kept in a cookie of this site. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  const choose = (next: Theme) => {
    setTheme(next);
    document.documentElement.dataset["theme"] = next;
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${yearInSeconds}; samesite=strict`;
  };
  return (
    <label className="flex items-center gap-2">
      <span className="sr-only">Colours</span>
      <select
        value={theme}
        onChange={(event) => choose(parseTheme(event.target.value))}
        className="rounded-md border border-line-strong bg-surface px-2 py-1"
      >
        {themes.map((each) => (
          <option key={each} value={each}>
            {titles[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
