import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Configuration } from "./config/configuration.ts";
import { createInventoryReader } from "./read-inventory.ts";
import { otherVerdicts } from "../lib/testing/bolder-claims.ts";
import { startEstate, type RunningEstate } from "./simulator/start-estate.ts";
import { bridgeRows } from "./testing/bridge-rows.ts";
import { configurationOf, evaluateEstate, evaluateRunning, type EvaluatedEstate } from "./testing/evaluate-estate.ts";
import { identities } from "./testing/two-harbours/names.ts";
import { twoHarbours } from "./testing/two-harbours.ts";

let running: RunningEstate;
let whole: EvaluatedEstate;
beforeAll(async () => {
  running = await startEstate(twoHarbours(), { clusterName: "quay" });
  whole = await evaluateRunning(running);
});
afterAll(() => running.close());

describe("an estate of other names and other ways", () => {
  it("is read in full", () => {
    expect(whole.inventory.readings.filter(({ status }) => status !== "complete")).toEqual([]);
  });

  it("has an answer for each of its bridges", () => {
    expect(bridgeRows(whole.evaluation)).toEqual([
      ["app-configuration", "berths/berth-planner", "appcs-quay", "intact", null],
      ["compute", "berths/berth-planner", "deep", "intact", null],
      ["identity", "berths/berth-planner", "id-fleet", "intact", null],
      ["key-vault", "customs/declarations", "kv-quay", "broken", "key-vault-mode-fits-grant"],
      ["key-vault", "customs/declarations", "kv-quay", "intact", null],
      ["cosmos", "customs/manifest-export", "cosmos-archive", "unknown", "cosmos-role-scope-covers"],
      ["identity", "customs/manifest-export", "id-customs", "intact", null],
      ["openai", "customs/manifest-export", "oai-models", "intact", null],
      ["compute", "ledger/ledger-writer", "quay", "intact", null],
      ["cosmos", "ledger/ledger-writer", "cosmos-archive", "intact", null],
      ["identity", "ledger/ledger-writer", "id-ledger", "intact", null],
      ["redis", "ledger/ledger-writer", "amr-ledger", "intact", null],
      ["identity", "pilots/pilot-assistant", "id-pilots", "intact", null],
      ["openai", "pilots/pilot-assistant", "oai-models", "intact", null],
      ["compute", "tugs/tug-dispatch", "quays", "broken", "node-pool-exists"],
      ["identity", "tugs/tug-dispatch", "id-fleet", "broken", "federated-subject-matches"],
      ["redis", "tugs/tug-dispatch", "amr-ledger", "broken", "identity-bridge-stands"],
    ]);
  });

  it("keeps two identities of one name apart", () => {
    const targets = whole.evaluation.bridges
      .filter(({ kind, target }) => kind === "identity" && target.name === "id-fleet")
      .map(({ namespace, target }) => [namespace, target.id?.toLowerCase().split("/")[4]]);
    expect(targets).toEqual([
      ["tugs", identities.fleetSouth.place.resourceGroup.toLowerCase()],
      ["berths", identities.fleetNorth.place.resourceGroup.toLowerCase()],
    ]);
  });

  it("finds its AKS cluster by the configured id in any spelling", () => {
    const issuerJoints = whole.evaluation.bridges
      .filter(({ kind }) => kind === "identity")
      .map(({ joints }) => joints.find(({ rule }) => rule === "federated-issuer-matches")?.verdict);
    expect(new Set(issuerJoints)).toEqual(new Set(["intact"]));
  });
});

interface Failure {
  readonly configure?: (configuration: Configuration) => Configuration;
  readonly environment?: Record<string, string | undefined>;
  readonly source: "azure" | "kubernetes";
  readonly reason: string;
  readonly detail: RegExp;
}

const nowhere = "https://127.0.0.1:1";

describe("a source that cannot be read", () => {
  const withKubeconfig = (kubeconfig: string) => (configuration: Configuration) => ({
    ...configuration,
    clusters: configuration.clusters.map((cluster) => ({ ...cluster, kubeconfig })),
  });
  const rewritten = async (name: string, rewrite: (text: string) => string) => {
    const file = `${running.kubeconfigFile}-${name}`;
    await writeFile(file, rewrite(await readFile(running.kubeconfigFile, "utf8")));
    return withKubeconfig(file);
  };

  const failures: Record<string, () => Failure | Promise<Failure>> = {
    "Azure at an address where nothing listens": () => ({
      configure: (configuration) => ({ ...configuration, azure: { ...configuration.azure, endpoint: nowhere } }),
      source: "azure",
      reason: "unreachable",
      detail: /127\.0\.0\.1:1/,
    }),
    "Azure with a token that it does not know": () => ({
      environment: { AZURE_ACCESS_TOKEN: "another-token" },
      source: "azure",
      reason: "unauthorized",
      detail: /401 InvalidAuthenticationToken/,
    }),
    "Azure without the token that was promised": () => ({
      environment: { AZURE_ACCESS_TOKEN: undefined },
      source: "azure",
      reason: "unauthorized",
      detail: /AZURE_ACCESS_TOKEN is not set/,
    }),
    "a cluster at an address where nothing listens": async () => ({
      configure: await rewritten("nowhere", (text) => text.replace(running.kubernetesUrl, nowhere)),
      source: "kubernetes",
      reason: "unreachable",
      detail: /refused the connection/,
    }),
    "a cluster with a token that it does not know": async () => ({
      configure: await rewritten("stranger", (text) => text.replace(running.token, "another-token")),
      source: "kubernetes",
      reason: "unauthorized",
      detail: /401: Unauthorized/,
    }),
    "a cluster with half a kubeconfig": async () => ({
      configure: await rewritten("half", (text) => text.slice(0, text.indexOf("users:"))),
      source: "kubernetes",
      reason: "not-found",
      detail: /kubeconfig-half/,
    }),
    "a cluster whose kubeconfig is not there": () => ({
      configure: withKubeconfig("/nowhere/kubeconfig"),
      source: "kubernetes",
      reason: "not-found",
      detail: /\/nowhere\/kubeconfig/,
    }),
  };

  it.each(Object.keys(failures))("is told as such, with the reason: %s", async (name) => {
    const failure = await failures[name]?.();
    if (failure === undefined) throw new Error(name);
    const { evaluation, inventory } = await evaluateRunning(running, failure);
    const own = inventory.readings.filter(({ source }) => source === failure.source);
    const others = inventory.readings.filter(({ source }) => source !== failure.source);
    expect(new Set(own.map(({ status, reason }) => `${status}, ${reason}`))).toEqual(
      new Set([`failed, ${failure.reason}`]),
    );
    for (const { detail } of own) expect(detail).toMatch(failure.detail);
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set(["complete"]));
    expect(otherVerdicts(whole.evaluation, evaluation)).toEqual([]);
    const findingsOf = ({ findings }: EvaluatedEstate["evaluation"]) =>
      findings.map(({ rule, resource }) => [rule, resource.id]);
    expect(findingsOf(whole.evaluation)).toEqual(expect.arrayContaining(findingsOf(evaluation)));
  });

  it("leaves the bridges in the picture as unknown when it was Azure", async () => {
    const { evaluation } = await evaluateRunning(running, { environment: { AZURE_ACCESS_TOKEN: "another-token" } });
    const identity = evaluation.bridges.find(({ namespace, kind }) => namespace === "berths" && kind === "identity");
    expect(identity?.verdict).toBe("unknown");
    expect(identity?.joints.flatMap(({ missing }) => missing ?? []).join()).toContain(
      "Microsoft.Resources/subscriptions/read",
    );
  });
});

describe("a cluster of which the configuration names one namespace", () => {
  let limited: EvaluatedEstate;
  beforeAll(async () => {
    const configure = (configuration: Configuration) => ({
      ...configuration,
      clusters: configuration.clusters.map((cluster) => ({ ...cluster, namespaces: ["customs"] })),
    });
    limited = await evaluateRunning(running, { configure });
  });

  it("says nothing of workloads elsewhere", () => {
    expect(new Set(limited.evaluation.bridges.map(({ namespace }) => namespace))).toEqual(new Set(["customs"]));
    expect(otherVerdicts(whole.evaluation, limited.evaluation)).toEqual([]);
  });

  it("does not take the ServiceAccount of a ClusterSecretStore for absent that lives elsewhere", () => {
    const joints = limited.evaluation.bridges
      .filter(({ kind }) => kind === "key-vault")
      .flatMap(({ joints: all }) => all.filter(({ rule }) => rule === "secret-producer-identity"));
    const unread = joints.find(({ verdict }) => verdict === "unknown");
    expect(joints.map(({ verdict }) => verdict).toSorted()).toEqual(["intact", "unknown"]);
    expect(unread?.missing).toBe(
      "list serviceaccounts in namespace external-secrets of cluster quay: the configuration reads customs only",
    );
  });
});

describe("a reading that nobody waits for any more", () => {
  it("ends at once, with the reason that it was given", async () => {
    running.estate.arm.faults.push({ match: /keyVaults|vaults/i, hang: true });
    try {
      const reader = await createInventoryReader(configurationOf(running), { ...process.env, ...running.environment });
      const stopping = new AbortController();
      const reading = reader.read({
        abortSignal: stopping.signal,
        onCollected: () => stopping.abort(new Error("enough")),
      });
      await expect(reading).rejects.toThrow("enough");
    } finally {
      running.estate.arm.faults.length = 0;
    }
  });
});

describe("the account that reads", () => {
  it("is known by its token, and nothing else of the token is", async () => {
    const objectId = "0e0e0e0e-0000-4000-8000-0000000000aa";
    const claims = Buffer.from(JSON.stringify({ oid: objectId, upn: "planted-name" })).toString("base64url");
    const estate = { ...twoHarbours(), token: `e30.${claims}.signature` };
    const { inventory } = await evaluateEstate(estate, { clusterName: "quay" });
    expect(inventory.readerObjectId).toBe(objectId);
    expect(JSON.stringify(inventory)).not.toContain("planted-name");
    expect(whole.inventory.readerObjectId).toBeNull();
  });
});
