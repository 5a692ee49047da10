/** `system` follows what the machine is set to. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The cookie that holds the choice, so that the first paint already has it. */
export const themeCookie = "theme";

export const parseTheme = (value: string | undefined): Theme => themes.find((theme) => theme === value) ?? "system";
