import type { Standing } from "../board/tally.ts";
import type { BridgeInShort } from "../topology/topology.ts";
import type { PageInfo } from "../view/pages.ts";
import type { View } from "../view/view.ts";
import type { Command } from "./command.ts";

/** What the palette leads to, in the order in which equals are listed. */
export const paletteGroups = ["page", "command", "verdict", "workload", "bridge", "resource", "rule"] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

/** Where an entry leads from, and what it would do there, is known only when it is chosen. */
export type Goal =
  | { readonly kind: "page"; readonly page: PageInfo }
  | { readonly kind: "address"; readonly href: string }
  | { readonly kind: "only"; readonly filter: Partial<View> }
  | { readonly kind: "bridge"; readonly bridge: BridgeInShort }
  | { readonly kind: "command"; readonly command: Command };

export interface PaletteEntry {
  readonly id: string;
  readonly group: PaletteGroup;
  /** What it is called: what is typed is looked for here first. */
  readonly title: string;
  /** What else is known of it. */
  readonly detail: string;
  /** Words that it is found by, too, and that are not shown. */
  readonly synonyms?: string;
  /** Another name, which counts as much as the title where what is typed begins it. */
  readonly alias?: string;
  /** The error codes that it names: shown to whoever looks for one. */
  readonly codes?: readonly string[];
  /** All that it says of itself, in lower case: looked into last. */
  readonly said?: string;
  /** How it stands; null for what has no verdict. */
  readonly standing: Standing | null;
  readonly goal: Goal;
}
