/** Reading 10,000 pods: CPU and peak memory against JSON.parse of the same list, each in a process of its own. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { largeEstate } from "../server/simulator/estates/large.ts";
import { startEstate } from "../server/simulator/start-estate.ts";
import { inMb, inMs, median, report } from "./parts/report.ts";

interface Cost {
  readonly cpuInMs: number;
  readonly peakInBytes: number;
  readonly heapKept: number;
  readonly longestHoldInMs: number;
}

const child = fileURLToPath(new URL("parts/read-pods.ts", import.meta.url));
const run = promisify(execFile);
const estate = largeEstate({ identities: 10, pods: 10_000, namespaces: 100, roleAssignments: 0 });
/** Only the pods, so that both readers fetch the same bytes. */
for (const { apiVersion, kind, metadata } of estate.kubernetes.all()) {
  if (kind === "Pod") continue;
  const { name, namespace } = metadata;
  estate.kubernetes.remove({ apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) });
}
const running = await startEstate(estate);

async function costOf(reader: "collector" | "parse"): Promise<Cost> {
  const costs: Cost[] = [];
  for (let round = 0; round < 3; round++) {
    const { stdout } = await run(process.execPath, ["--expose-gc", child, reader, running.kubeconfigFile], {
      maxBuffer: 1 << 24,
    });
    costs.push(JSON.parse(stdout) as Cost);
  }
  const middle = (pick: (cost: Cost) => number) => median(costs.map(pick));
  return {
    cpuInMs: middle((cost) => cost.cpuInMs),
    peakInBytes: middle((cost) => cost.peakInBytes),
    heapKept: middle((cost) => cost.heapKept),
    longestHoldInMs: middle((cost) => cost.longestHoldInMs),
  };
}

const collector = await costOf("collector");
const parse = await costOf("parse");
report(
  "10,000 pods: CPU",
  inMs(collector.cpuInMs),
  `JSON.parse: ${inMs(parse.cpuInMs)}`,
  collector.cpuInMs / parse.cpuInMs,
  1,
);
report(
  "10,000 pods: peak memory over the start",
  inMb(collector.peakInBytes),
  `JSON.parse: ${inMb(parse.peakInBytes)}`,
  collector.peakInBytes / parse.peakInBytes,
  0.55,
);
report(
  "10,000 pods: longest hold of the event loop",
  inMs(collector.longestHoldInMs),
  "30 ms",
  collector.longestHoldInMs / 30,
  1,
);
await running.close();
