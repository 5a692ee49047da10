import { afterAll, beforeAll, expect, test } from "vitest";
import { pulseosEstate } from "../../simulator/estates/pulseos.ts";
import { plantedSecret } from "../../simulator/planted-secret.ts";
import { startEstate, type RunningEstate } from "../../simulator/start-estate.ts";
import { createKubernetesCollector } from "./kubernetes-collector.ts";
import { loadKubeConfig } from "./load-kube-config.ts";

let estate: RunningEstate;
beforeAll(async () => {
  estate = await startEstate(pulseosEstate());
});
afterAll(() => estate.close());

test("of all secrets planted in the PulseOS cluster none is kept, on pages of any size", async () => {
  estate.estate.kubernetes.maxPageSize = 3;
  const collector = createKubernetesCollector({
    cluster: "aks-pulseos",
    kubeConfig: loadKubeConfig({ kubeconfig: estate.kubeconfigFile, env: {} }),
    namespaces: [],
  });
  const collected = await Array.fromAsync(collector.collect({ abortSignal: new AbortController().signal }));

  expect(JSON.stringify(estate.estate.kubernetes.all())).toContain(plantedSecret);
  expect(JSON.stringify(collected)).not.toContain(plantedSecret);
  expect(collected.filter(({ reading }) => reading.status !== "complete")).toEqual([]);
  expect(new Set(estate.kubernetes.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
  expect(estate.kubernetes.requests.length).toBe(collector.calls);
});
