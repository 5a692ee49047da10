import { PageWithPanel } from "../../components/estate/page-with-panel.tsx";
import { TopologyPage } from "../../components/topology/topology-page.tsx";
import { selectedBridge, type SearchParams } from "../../server/watch/selected-bridge.ts";

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  return (
    <PageWithPanel initialBridge={await selectedBridge(searchParams)}>
      <TopologyPage />
    </PageWithPanel>
  );
}
