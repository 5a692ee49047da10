import type { Collected } from "../../lib/inventory/inventory.ts";

export interface Collector {
  collect(options: { abortSignal: AbortSignal }): AsyncIterable<Collected>;
}
