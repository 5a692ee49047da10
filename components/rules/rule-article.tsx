import type { ReactNode } from "react";
import type { BridgeKind } from "../../lib/bridges/bridge.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";

interface Props {
  readonly id: string;
  readonly description: string;
  /** The bridges that it is a joint of; empty for what is found outside bridges. */
  readonly kinds: readonly BridgeKind[];
  /** The project's own page, rendered on the server. */
  readonly html: string;
  readonly children: ReactNode;
}

/** One rule explained: what it checks, why, how to mend what it finds, and when it is wrong. */
export function RuleArticle({ id, description, kinds, html, children }: Props) {
  return (
    <article className="mx-auto max-w-3xl py-3">
      <p className="text-sm text-ink-soft">
        {kinds.length === 0
          ? "A finding about a resource outside any bridge"
          : `A joint of ${kinds.map((kind) => bridgeKindTitles[kind]).join(", ")}`}
      </p>
      <h1 className="mt-1 font-mono text-2xl font-semibold wrap-anywhere">{id}</h1>
      <p className="mt-2 text-lg">{description}</p>
      {children}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  );
}
