import { connection } from "next/server";
import { Dashboard } from "../components/dashboard/dashboard.tsx";
import { toTopologyDocument } from "../lib/topology/to-topology-document.ts";
import { currentBanner, currentState } from "../server/watch/current.ts";

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function Page({ searchParams }: Props) {
  await connection();
  const { bridge: wanted } = await searchParams;
  const state = currentState();
  const bridge = state.evaluation?.bridges.find(({ id }) => id === wanted) ?? null;
  return <Dashboard initial={toTopologyDocument(state)} initialBridge={bridge} banner={currentBanner()} />;
}
