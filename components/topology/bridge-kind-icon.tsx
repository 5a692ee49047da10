import type { BridgeKind } from "../../lib/bridges/bridge.ts";
import { KindIcon } from "./kind-icon.tsx";

/** The icon of what a bridge leads to. */
export function BridgeKindIcon({ kind }: { kind: BridgeKind }) {
  return <KindIcon icon={kind === "compute" ? "node-pool" : kind} />;
}
