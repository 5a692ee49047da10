import type { Metadata } from "next";
import { RuleIndex } from "../../../components/rules/rule-index.tsx";
import { listRulesInShort } from "../../../server/rules/list-rules-in-short.ts";
import { currentState } from "../../../server/watch/current.ts";

export const metadata: Metadata = { title: "Rules" };

export default function Page() {
  return <RuleIndex rules={listRulesInShort(currentState().evaluation)} />;
}
