import { kindShapes } from "../../lib/topology/kind-shapes.ts";
import type { NodeKind } from "../../lib/topology/topology.ts";

export function KindIcon({ kind }: { kind: NodeKind }) {
  return (
    <svg viewBox="0 0 24 24" className="size-5 shrink-0" aria-hidden="true">
      <path
        d={kindShapes[kind]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
