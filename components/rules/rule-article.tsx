import Link from "next/link";
import type { ReactNode } from "react";
import type { BridgeKind } from "../../lib/bridges/bridge.ts";
import { ruleWords } from "../words/rules.ts";

interface Props {
  readonly id: string;
  readonly description: string;
  /** The bridges that it is a joint of; empty for a finding. */
  readonly kinds: readonly BridgeKind[];
  /** The project's own page, rendered on the server. */
  readonly html: string;
  readonly children: ReactNode;
}

/** One rule explained: what it checks, why, how to mend what it finds, and when it can be wrong. */
export function RuleArticle({ id, description, kinds, html, children }: Props) {
  return (
    <article className="mx-auto max-w-3xl py-3">
      <p className="text-sm text-ink-soft">
        <Link href="/rules" prefetch={false} className="text-accent underline underline-offset-2">
          {ruleWords.backTo}
        </Link>
        <span aria-hidden="true"> / </span>
        {ruleWords.about(kinds)}
      </p>
      <h1 className="mt-1 font-mono text-2xl font-semibold wrap-anywhere">{id}</h1>
      <p className="mt-2 text-lg">{description}</p>
      {children}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  );
}
