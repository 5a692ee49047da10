import type { InventoryIndex } from "../inventory/inventory-index.ts";
import type { Rule } from "../rules/rule.ts";
import type { BridgeKind } from "./bridge.ts";
import type { Footing } from "./footing.ts";
import type { Subject } from "./subject.ts";
import type { WorkloadContext } from "./workload-context.ts";

/** One kind of bridge: how its subjects are found, and its joints in the order in which a request would meet them. */
export interface BridgeDefinition<S extends Subject> {
  readonly kind: BridgeKind;
  readonly title: string;
  /** The workload's needs of this kind, each followed as far as the inventory reaches. `footing` is null without an identity bridge. */
  connect(context: WorkloadContext, index: InventoryIndex, footing: Footing | null): readonly S[];
  readonly joints: readonly Rule<S>[];
}

export const defineBridge = <S extends Subject>(definition: BridgeDefinition<S>): BridgeDefinition<S> => definition;
