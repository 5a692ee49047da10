import type { BridgeKind } from "../bridges/bridge.ts";
import { severityOf, type Verdict } from "../bridges/verdict.ts";
import type { LinkGap, TopologyLink } from "./topology.ts";
import type { ShownVerdict } from "./verdict-shapes.ts";

/** What is drawn between two cards: all links between them as one line, with the worst verdict among them. */
export interface Span {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: BridgeKind;
  readonly verdict: Verdict;
  readonly gap: LinkGap | null;
  readonly isBlocked: boolean;
  /** How its ends are tied together; null where bridges of several mechanisms pass. */
  readonly mechanism: string | null;
  /** The bridge whose verdict it shows. */
  readonly bridge: string;
  /** The ids of all bridges that pass here. */
  readonly bridges: readonly string[];
}

export function toSpans(links: readonly TopologyLink[]): readonly Span[] {
  const groups = Map.groupBy(links, ({ from, to }) => `${from} → ${to}`);
  return [...groups].map(([id, group]) => {
    const { from, to, kind, verdict, gap, isBlocked, bridge } = group.reduce((worst, link) =>
      urgencyOf(link) > urgencyOf(worst) ? link : worst,
    );
    const mechanisms = new Set(group.map((link) => link.mechanism));
    return {
      id,
      from,
      to,
      kind,
      verdict,
      gap,
      isBlocked,
      mechanism: mechanisms.size === 1 ? (group[0]?.mechanism ?? null) : null,
      bridge,
      bridges: group.map((link) => link.bridge),
    };
  });
}

/** What only another bridge breaks is drawn as that, not as one more alarm. */
export const shownVerdict = ({ verdict, isBlocked }: Pick<Span, "verdict" | "isBlocked">): ShownVerdict =>
  isBlocked ? "elsewhere" : verdict;

/** Between equals the one that shows its values, then the one that nothing blocks. */
function urgencyOf({ verdict, gap, isBlocked }: TopologyLink): number {
  return severityOf(verdict) * 4 + (gap === null ? 0 : 2) + (isBlocked ? 0 : 1);
}
