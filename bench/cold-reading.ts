/**
 * Cold reading of Azure at 50 ms round-trip, against two floors: the longest chain of calls, and what ten calls at a
 * time can reach. The simulator keeps ARM's bucket of 250 reads and 25 per second; a 429 would show.
 */
import { createAzureCollector } from "../server/collectors/azure/azure-collector.ts";
import { createCredential } from "../server/collectors/azure/credential.ts";
import { startEstate } from "../server/simulator/start-estate.ts";
import { largeEstate } from "../server/simulator/estates/large.ts";
import { inMs, median, report } from "./parts/report.ts";

const roundTripInMs = 50;
/** Subscriptions, then clusters of Redis Enterprise, then their databases, then the assignments of those. */
const longestChain = 4;
const concurrentCalls = 10;
const reads = { burst: 250, perSecond: 25 };

for (const identities of [10, 100, 300]) {
  const walls: number[] = [];
  let calls = 0;
  let throttled = 0;
  for (let run = 0; run < 3; run++) {
    const estate = largeEstate({ identities, pods: 0, namespaces: 10, roleAssignments: 500 });
    estate.arm.roundTripInMs = roundTripInMs;
    estate.arm.tokenBucket = { burst: reads.burst, perSecond: reads.perSecond };
    const running = await startEstate(estate);
    const env = { AZURE_ACCESS_TOKEN: running.token };
    const collector = createAzureCollector({
      endpoint: running.armUrl,
      credential: await createCredential("token", env, running.armUrl),
      subscriptions: [],
      ca: running.certificate,
    });
    const start = performance.now();
    const collected = await Array.fromAsync(collector.collect({ abortSignal: new AbortController().signal }));
    walls.push(performance.now() - start);
    const incomplete = collected.filter(({ reading }) => reading.status !== "complete");
    if (incomplete.length > 0)
      throw new Error(`not read in full: ${incomplete[0]?.reading.what} ${incomplete[0]?.reading.detail}`);
    calls = collector.calls.total;
    throttled += running.arm.requests.filter(({ status }) => status === 429).length;
    await running.close();
  }
  const wall = median(walls);
  const refill = (Math.max(0, calls - reads.burst) / reads.perSecond) * 1000;
  const chain = Math.max(longestChain * roundTripInMs, refill);
  const lanes = Math.max(
    longestChain * roundTripInMs,
    (1 + Math.ceil((calls - 1) / concurrentCalls)) * roundTripInMs,
    refill,
  );
  const what = `${identities} identities, ${calls} calls, ${throttled} throttled`;
  report(what, inMs(wall), `chain of ${longestChain}, bucket: ${inMs(chain)}`, wall / chain, 1.25);
  report(what, inMs(wall), `ten at a time, bucket: ${inMs(lanes)}`, wall / lanes, 1.25);
}
