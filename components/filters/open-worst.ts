import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { matchesView } from "../../lib/view/matches-view.ts";
import { panelHeadingId } from "../bridge/panel-heading-id.ts";
import { changeView, viewInAddress } from "../estate/use-view.ts";

/** Opens the panel of the worst bridge that the filters let through, of bridges that come worst first. */
export function openWorst(bridges: readonly BridgeInShort[]): void {
  const view = viewInAddress();
  const worst = bridges.find((bridge) => matchesView(bridge, view));
  if (worst === undefined) return;
  // A panel takes the keyboard when it opens, and not when it stands there already.
  if (worst.id === view.bridge) document.getElementById(panelHeadingId)?.focus();
  else changeView({ bridge: worst.id });
}
