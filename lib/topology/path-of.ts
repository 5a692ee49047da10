import type { Paths } from "./paths.ts";
import type { Span } from "./span.ts";

/** The cards and spans that some bridges pass, all their way. */
export function pathOf(bridges: Iterable<string>, paths: Paths, spans: ReadonlyMap<string, Span>): ReadonlySet<string> {
  const passed = new Set<string>();
  for (const bridge of bridges) {
    for (const node of paths.nodesOf(bridge)) passed.add(node);
    for (const { from, to } of paths.linksOf(bridge)) {
      const span = spans.get(`${from} → ${to}`);
      if (span !== undefined) passed.add(span.id);
    }
  }
  return passed;
}
