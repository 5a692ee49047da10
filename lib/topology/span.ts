import type { BridgeKind } from "../bridges/bridge.ts";
import { severityOf, type Verdict } from "../bridges/verdict.ts";
import type { LinkGap, TopologyLink } from "./topology.ts";

/** What is drawn between two cards: all links between them as one line, with the worst verdict among them. */
export interface Span {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: BridgeKind;
  readonly verdict: Verdict;
  readonly gap: LinkGap | null;
  /** The bridge whose verdict it shows. */
  readonly bridge: string;
  /** The ids of all bridges that pass here. */
  readonly bridges: readonly string[];
}

export function toSpans(links: readonly TopologyLink[]): readonly Span[] {
  const groups = Map.groupBy(links, ({ from, to }) => `${from} → ${to}`);
  return [...groups].map(([id, group]) => {
    const { from, to, kind, verdict, gap, bridge } = group.reduce((worst, link) =>
      severityOf(link.verdict) > severityOf(worst.verdict) ? link : worst,
    );
    return { id, from, to, kind, verdict, gap, bridge, bridges: group.map((link) => link.bridge) };
  });
}
