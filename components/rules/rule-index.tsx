"use client";

import { useMemo } from "react";
import { ruleMatches, type RuleInShort } from "../../lib/rules/rule-in-short.ts";
import { ruleFilters } from "../../lib/view/filters.ts";
import { useRefreshOnReading } from "../estate/use-refresh-on-reading.ts";
import { useView } from "../estate/use-view.ts";
import { SearchField } from "../filters/search-field.tsx";
import { ShownBar } from "../filters/shown-bar.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { ruleGroupTitle, ruleWords } from "../words/rules.ts";
import { RuleGroup } from "./rule-group.tsx";

/** Every rule with its law, under the bridges that it is a joint of. */
export function RuleIndex({ rules }: { rules: readonly RuleInShort[] }) {
  useRefreshOnReading();
  const { text } = useView().view;
  const shown = useMemo(() => rules.filter((rule) => ruleMatches(rule, text)), [rules, text]);
  const groups = [...Map.groupBy(shown, ({ kinds }) => ruleGroupTitle(kinds))];
  return (
    <div className="space-y-4">
      <PageHeading title={ruleWords.title} hint={ruleWords.hint} />
      <div className="flex flex-wrap items-center gap-2">
        <SearchField />
        <ShownBar filters={ruleFilters} shown={shown.length} total={rules.length} noun="rule" />
      </div>
      {groups.map(([title, own]) => (
        <RuleGroup key={title} title={title} rules={own} />
      ))}
    </div>
  );
}
