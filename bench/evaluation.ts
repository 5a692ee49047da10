/** Evaluation of 1,000 and 10,000 pods (500 identities, 5,000 role assignments): CPU time, and how it grows. */
import { evaluate } from "../lib/bridges/evaluate.ts";
import type { Inventory } from "../lib/inventory/inventory.ts";
import { inMs, median, report } from "./parts/report.ts";
import { largeEstate } from "../server/simulator/estates/large.ts";
import { evaluateEstate } from "../server/testing/evaluate-estate.ts";

async function inventoryOf(pods: number, identities: number, roleAssignments: number): Promise<Inventory> {
  const estate = largeEstate({ identities, pods, namespaces: Math.ceil(pods / 100), roleAssignments });
  return (await evaluateEstate(estate)).inventory;
}

function time(inventory: Inventory): { readonly ms: number; readonly bridges: number } {
  const times: number[] = [];
  let bridges = 0;
  for (let run = 0; run < 9; run++) {
    const before = process.cpuUsage();
    bridges = evaluate(inventory).bridges.length;
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return { ms: median(times), bridges };
}

const small = time(await inventoryOf(1_000, 50, 500));
const large = time(await inventoryOf(10_000, 500, 5_000));
report(`1,000 pods, ${small.bridges} bridges`, inMs(small.ms), "100 ms", small.ms / 100);
report(`10,000 pods, ${large.bridges} bridges`, inMs(large.ms), "100 ms", large.ms / 100, 1);
report("ten times the estate", inMs(large.ms), `the small one: ${inMs(small.ms)}`, large.ms / small.ms, 12);
