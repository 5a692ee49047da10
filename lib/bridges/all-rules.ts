import { findingRules } from "../findings/finding-rules.ts";
import type { BridgeKind } from "./bridge.ts";
import { bridgeDefinitions } from "./bridge-definitions.ts";
import { identity } from "./identity.ts";

/** What a page, a test or a table needs to know of a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly description: string;
  /** The bridges that it is a joint of; empty for rules about resources outside bridges. */
  readonly kinds: readonly BridgeKind[];
}

/** Every rule once, joints first, in the order of the bridges. */
export function listRules(): readonly RuleInfo[] {
  const rules = new Map<string, { id: string; description: string; kinds: BridgeKind[] }>();
  for (const { kind, joints } of [identity, ...bridgeDefinitions]) {
    for (const { id, description } of joints) {
      const known = rules.get(id);
      if (known === undefined) rules.set(id, { id, description, kinds: [kind] });
      else known.kinds.push(kind);
    }
  }
  for (const { id, description } of findingRules) rules.set(id, { id, description, kinds: [] });
  return [...rules.values()];
}
