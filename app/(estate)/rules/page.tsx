import type { Metadata } from "next";
import { RuleIndex } from "../../../components/rules/rule-index.tsx";
import { listRules } from "../../../lib/bridges/all-rules.ts";

export const metadata: Metadata = { title: "Rules" };

export default function Page() {
  return <RuleIndex rules={listRules()} />;
}
