import type { Metadata } from "next";
import { BoardPage } from "../../../components/board/board-page.tsx";
import { PageWithPanel } from "../../../components/estate/page-with-panel.tsx";
import { selectedBridge, type SearchParams } from "../../../server/watch/selected-bridge.ts";

export const metadata: Metadata = { title: "Board" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  return (
    <PageWithPanel initialBridge={await selectedBridge(searchParams)}>
      <BoardPage />
    </PageWithPanel>
  );
}
