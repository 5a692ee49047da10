import type { Bridge } from "../bridges/bridge.ts";

/** `bridgekeeper-aks-prod-2030-01-02T0304Z.svg`: which estate, and when it was read. */
export function fileName(estate: string, readAt: string, extension: string): string {
  const time = readAt.slice(0, 16).replace(":", "");
  return `bridgekeeper-${estate.replaceAll(/[^\w.-]+/g, "-")}-${time}Z.${extension}`;
}

/** What an estate is called: by its cluster, or by how many there are. */
export function estateName(bridges: readonly Pick<Bridge, "cluster">[]): string {
  const [first, ...others] = new Set(bridges.map(({ cluster }) => cluster));
  if (first === undefined) return "estate";
  return others.length === 0 ? first : `${others.length + 1}-clusters`;
}
