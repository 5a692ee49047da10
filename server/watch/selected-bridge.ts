import type { BridgeInFull } from "../../lib/bridges/bridge-in-full.ts";
import { currentPublished } from "./current.ts";

/** The parameters of an address, as a page of Next.js gets them. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The bridge whose panel the address opens; null when it names none, or none that there is. */
export async function selectedBridge(searchParams: SearchParams): Promise<BridgeInFull | null> {
  const { bridge } = await searchParams;
  return typeof bridge === "string" ? (currentPublished()?.bridgeInFull(bridge) ?? null) : null;
}
