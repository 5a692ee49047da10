import { rulePage } from "../rules/rule-page.ts";
import type { PaletteEntry } from "./palette-entry.ts";

/** What `GET /api/v1/rules` answers. */
export interface RulesDocument {
  readonly schema: "bridgekeeper/v1";
  readonly rules: readonly { readonly id: string; readonly description: string; readonly kinds: readonly string[] }[];
}

export const ruleEntries = ({ rules }: RulesDocument): readonly PaletteEntry[] =>
  rules.map(({ id, description, kinds }) => ({
    id: `rule ${id}`,
    group: "rule",
    title: id,
    detail: [description, ...kinds].join(" · "),
    standing: null,
    goal: { kind: "address", href: rulePage(id) },
  }));
