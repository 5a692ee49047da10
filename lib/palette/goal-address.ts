import type { BridgeInShort } from "../topology/topology.ts";
import { bridgeFilters, cleared } from "../view/filters.ts";
import { matchesView } from "../view/matches-view.ts";
import { addressOf } from "../view/pages.ts";
import { formatView, type View } from "../view/view.ts";
import type { Goal } from "./palette-entry.ts";

/** Where somebody is: what the palette leads to stays there when it can. */
export interface Whereabouts {
  /** A path that shows bridges and the panel of one. */
  readonly path: string;
  readonly view: View;
}

export function goalAddress(goal: Exclude<Goal, { kind: "command" }>, { path, view }: Whereabouts): string {
  switch (goal.kind) {
    case "page":
      return addressOf(goal.page, view);
    case "address":
      return goal.href;
    case "only":
      return path + formatView({ ...view, ...cleared(bridgeFilters), ...goal.filter, bridge: null });
    case "bridge":
      return path + formatView({ ...showing(goal.bridge, view), bridge: goal.bridge.id });
  }
}

/** Filters that would keep the bridge back are taken off: nobody selects what is not shown. */
const showing = (bridge: BridgeInShort, view: View): View =>
  matchesView(bridge, view) ? view : { ...view, ...cleared(bridgeFilters) };
