import type { Metadata } from "next";
import { PageWithPanel } from "../../../components/estate/page-with-panel.tsx";
import { BridgeListPage } from "../../../components/tables/bridge-list-page.tsx";
import { selectedBridge, type SearchParams } from "../../../server/watch/selected-bridge.ts";

export const metadata: Metadata = { title: "Bridges" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  return (
    <PageWithPanel initialBridge={await selectedBridge(searchParams)}>
      <BridgeListPage />
    </PageWithPanel>
  );
}
