import type { Metadata } from "next";
import { WhenRead } from "../../../components/estate/when-read.tsx";
import { FindingListPage } from "../../../components/tables/finding-list-page.tsx";
import { currentPublished } from "../../../server/watch/current.ts";
import { toFindingsDocument } from "../../../server/watch/parts.ts";

export const metadata: Metadata = { title: "Findings" };

export default function Page() {
  const published = currentPublished();
  return (
    <WhenRead>
      <FindingListPage initial={published && toFindingsDocument(published.evaluation)} />
    </WhenRead>
  );
}
