import type { Verdict } from "../bridges/verdict.ts";

/** What the palette leads to, in the order in which equals are listed. */
export const paletteGroups = ["page", "verdict", "workload", "bridge", "resource", "rule"] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

export interface PaletteEntry {
  readonly id: string;
  readonly group: PaletteGroup;
  /** What it is called: what is typed is looked for here first. */
  readonly title: string;
  /** What else is known of it. */
  readonly detail: string;
  readonly verdict: Verdict | null;
  /** The address that it leads to. */
  readonly href: string;
}
