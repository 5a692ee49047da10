import Link from "next/link";
import type { RuleInfo } from "../../lib/bridges/all-rules.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import { rulePage } from "../../lib/rules/rule-page.ts";
import { ruleWords } from "../words/rules.ts";

/** Every rule with its law, under the bridges that it is a joint of. */
export function RuleIndex({ rules }: { rules: readonly RuleInfo[] }) {
  return (
    <article className="mx-auto max-w-3xl py-3">
      <h1 className="text-2xl font-semibold">{ruleWords.title}</h1>
      <p className="mt-2 text-ink-soft">{ruleWords.hint}</p>
      {[...Map.groupBy(rules, headingOf)].map(([heading, same]) => (
        <section key={heading} aria-label={heading} className="mt-8">
          <h2 className="text-lg font-semibold">{heading}</h2>
          <dl className="mt-2 space-y-3">
            {same.map(({ id, description }) => (
              <div key={id}>
                <dt>
                  <Link
                    prefetch={false}
                    href={rulePage(id)}
                    className="font-mono text-accent underline underline-offset-2 wrap-anywhere"
                  >
                    {id}
                  </Link>
                </dt>
                <dd className="text-sm">{description}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </article>
  );
}

function headingOf({ kinds }: RuleInfo): string {
  if (kinds.length > 1) return ruleWords.severalBridges;
  return kinds[0] === undefined ? ruleWords.findings : bridgeKindTitles[kinds[0]];
}
