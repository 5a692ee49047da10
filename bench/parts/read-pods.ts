/** A process of its own, so that its CPU time and memory are its own: reads the pods with one reader and tells the cost. */
import { Agent, get } from "node:https";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { KubeConfig } from "@kubernetes/client-node";
import { createKubernetesCollector } from "../../server/collectors/kubernetes/kubernetes-collector.ts";

const [reader, kubeconfigFile] = process.argv.slice(2);
const kubeConfig = new KubeConfig();
kubeConfig.loadFromFile(kubeconfigFile ?? "");

if (reader === "collector") await readWithCollector();
if (reader === "parse") await measure(readWithParse);

/** The peer: the whole list in one answer, given to JSON.parse at once and kept. */
async function readWithParse(): Promise<unknown> {
  const server = kubeConfig.getCurrentCluster();
  const agent = new Agent({ ca: Buffer.from(server?.caData ?? "", "base64") });
  return JSON.parse(await download(`${server?.server}/api/v1/pods`, kubeConfig.getCurrentUser()?.token ?? "", agent));
}

function download(url: string, token: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    }).on("error", reject);
  });
}

async function readWithCollector(): Promise<void> {
  const collector = createKubernetesCollector({ cluster: "large", kubeConfig, namespaces: [] });
  await measure(() => Array.fromAsync(collector.collect({ abortSignal: new AbortController().signal })));
}

async function measure(read: () => Promise<unknown>): Promise<void> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  global.gc?.();
  const before = process.memoryUsage().rss;
  loop.enable();
  const cpu = process.cpuUsage();
  const kept = await read();
  const { user, system } = process.cpuUsage(cpu);
  loop.disable();
  const peak = process.resourceUsage().maxRSS * 1024;
  global.gc?.();
  const heapKept = process.memoryUsage().heapUsed;
  console.log(
    JSON.stringify({
      cpuInMs: (user + system) / 1000,
      peakInBytes: peak - before,
      heapKept,
      longestHoldInMs: loop.max / 1e6,
    }),
  );
  if (kept === undefined) throw new Error("nothing was read");
}
