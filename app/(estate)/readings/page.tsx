import type { Metadata } from "next";
import { WhenRead } from "../../../components/estate/when-read.tsx";
import { ReadingListPage } from "../../../components/tables/reading-list-page.tsx";
import { currentPublished } from "../../../server/watch/current.ts";
import { toReadingsDocument } from "../../../server/watch/parts.ts";

export const metadata: Metadata = { title: "Readings" };

export default function Page() {
  const published = currentPublished();
  return (
    <WhenRead>
      <ReadingListPage initial={published && toReadingsDocument(published)} />
    </WhenRead>
  );
}
