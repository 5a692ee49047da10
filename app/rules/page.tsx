import type { Metadata } from "next";
import Link from "next/link";
import { SiteHeader } from "../../components/frame/site-header.tsx";
import { RuleIndex } from "../../components/rules/rule-index.tsx";
import { listRules } from "../../lib/bridges/all-rules.ts";

export const metadata: Metadata = { title: "Rules" };

export default function Page() {
  return (
    <>
      <SiteHeader>
        <Link href="/" className="text-accent underline underline-offset-2">
          To the bridges
        </Link>
      </SiteHeader>
      <RuleIndex rules={listRules()} />
    </>
  );
}
