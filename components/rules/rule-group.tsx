import Link from "next/link";
import { rulePage } from "../../lib/rules/rule-page.ts";
import type { RuleInShort } from "../../lib/rules/rule-in-short.ts";
import { Pill } from "../verdict/pill.tsx";
import { saidWords } from "../words/rules.ts";

/** The rules of one kind of bridge, in the order in which a request meets them. */
export function RuleGroup({ title, rules }: { title: string; rules: readonly RuleInShort[] }) {
  return (
    <section aria-label={title} className="rounded-lg border border-line bg-surface px-4 py-3">
      <h2 className="text-lg font-semibold">{title}</h2>
      <dl className="mt-2 grid gap-x-10 gap-y-3 lg:grid-cols-2 min-[100rem]:grid-cols-3">
        {rules.map((rule) => (
          <div key={rule.id} className="min-w-0">
            <dt className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Link
                prefetch={false}
                href={rulePage(rule.id)}
                className="font-mono text-sm wrap-anywhere text-accent underline underline-offset-2"
              >
                {rule.id}
              </Link>
              <Said rule={rule} />
            </dt>
            <dd className="mt-0.5 text-sm text-pretty text-ink-soft">{rule.description}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the rule says in the latest reading, if it says anything. */
function Said({ rule: { worst, count } }: { rule: RuleInShort }) {
  if (worst === null) return null;
  return (
    <span className="-my-1">
      <Pill drawnAs={worst === "found" ? "elsewhere" : worst}>{saidWords(worst, count)}</Pill>
    </span>
  );
}
