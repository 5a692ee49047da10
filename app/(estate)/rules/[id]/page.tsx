import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RuleArticle } from "../../../../components/rules/rule-article.tsx";
import { RuleStanding } from "../../../../components/rules/rule-standing.tsx";
import { findRulePage } from "../../../../server/rules/read-rule-page.ts";
import { concernsOf } from "../../../../server/rules/rule-concerns.ts";
import { currentState } from "../../../../server/watch/current.ts";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).id };
}

export default async function Page({ params }: Props) {
  const page = await findRulePage((await params).id);
  if (page === undefined) notFound();
  return (
    <RuleArticle {...page}>
      <RuleStanding {...concernsOf(page.id, currentState().evaluation)} isJoint={page.kinds.length > 0} />
    </RuleArticle>
  );
}
