import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Evaluation } from "../../lib/bridges/evaluate.ts";
import { bridgeKinds } from "../../lib/bridges/bridge.ts";
import type { Inventory } from "../../lib/inventory/inventory.ts";
import type { Configuration } from "../../server/config/configuration.ts";
import { pulseosEstate } from "../../server/simulator/estates/pulseos.ts";
import { startEstate } from "../../server/simulator/start-estate.ts";
import { configurationOf, evaluateRunning, type EvaluatedEstate } from "../../server/testing/evaluate-estate.ts";
import { fixedReader } from "../../server/testing/fixed-reader.ts";
import { setRunning, stopRunning } from "../../server/watch/current.ts";
import { startWatch } from "../../server/watch/watch.ts";
import { GET as getLive } from "./health/live/route.ts";
import { GET as getReady } from "./health/ready/route.ts";
import { GET as getBridge } from "./v1/bridges/[id]/route.ts";
import { GET as getBridges } from "./v1/bridges/route.ts";
import { GET as getFindings } from "./v1/findings/route.ts";
import { GET as getReadings, POST as postReadings } from "./v1/readings/route.ts";
import { GET as getRules } from "./v1/rules/route.ts";
import { GET as getTopology } from "./v1/topology/route.ts";

const origin = "http://127.0.0.1:3000";
const request = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  new Request(origin + path, { method, headers: { host: "127.0.0.1:3000", ...headers } });
const bridgesAt = (query: string, headers = {}) => getBridges(request(`/api/v1/bridges${query}`, headers));
const bridgeAt = (id: string, headers = {}) =>
  getBridge(request(`/api/v1/bridges/${id}`, headers), { params: Promise.resolve({ id }) });

let evaluated: EvaluatedEstate;
let configuration: Configuration;
beforeAll(async () => {
  const running = await startEstate(pulseosEstate());
  evaluated = await evaluateRunning(running);
  configuration = configurationOf(running);
  await running.close();
});
afterAll(stopRunning);

async function serve(inventory: Inventory = evaluated.inventory): Promise<void> {
  const watch = startWatch({ reader: fixedReader(inventory), settings: configuration, intervalInSeconds: 3600 });
  setRunning({ configuration, watch });
  await watch.refresh();
}

async function expectProblem(response: Response, status: number, type: string, detail: string | RegExp): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual({
    type: `/errors/${type}`,
    title: expect.stringMatching(/^[A-Z]/),
    status,
    detail: expect.stringMatching(detail),
  });
}

describe("the rules", () => {
  it("are told with their laws before anything was read, and once only to whoever has them", async () => {
    const answer = getRules(request("/api/v1/rules"));
    const { rules } = (await answer.json()) as { rules: { id: string }[] };
    expect(rules.find(({ id }) => id === "redis-tls-port")).toEqual({
      id: "redis-tls-port",
      description: expect.stringMatching(/./),
      kinds: ["redis"],
    });
    const again = getRules(request("/api/v1/rules", { "if-none-match": answer.headers.get("etag") ?? "" }));
    expect(again.status).toBe(304);
  });
});

describe("before the first reading has ended", () => {
  beforeAll(() => {
    const reader = { read: () => new Promise<Inventory>(() => {}) };
    setRunning({ configuration, watch: startWatch({ reader, settings: configuration, intervalInSeconds: 3600 }) });
  });

  it.each([
    ["bridges", () => bridgesAt("")],
    ["bridges of one kind", () => bridgesAt("?kind=redis")],
    ["a bridge", () => bridgeAt("any")],
    ["findings", () => getFindings(request("/api/v1/findings"))],
    ["readings", () => getReadings(request("/api/v1/readings"))],
  ])("has no %s yet: 503", async (_, get) => {
    await expectProblem(await get(), 503, "not-ready", /first reading is under way/);
  });

  it("is live and not ready", async () => {
    expect([getLive().status, getReady().status]).toEqual([200, 503]);
    expect(await getReady().json()).toMatchObject({ status: "not ready", phase: "starting", sources: [] });
  });

  it("already has a picture that says how far the reading is", async () => {
    const response = getTopology(request("/api/v1/topology"));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      phase: "starting",
      readAt: null,
      bridges: [],
      progress: { read: 0 },
    });
  });
});

describe("after the first reading", () => {
  beforeAll(() => serve());

  it("serves the document that the command line prints", async () => {
    const response = bridgesAt("");
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(evaluated.evaluation)));
  });

  it.each([
    ["bridges", (headers: Record<string, string>) => bridgesAt("", headers)],
    ["bridges of one namespace", (headers: Record<string, string>) => bridgesAt("?namespace=reports", headers)],
    ["findings", (headers: Record<string, string>) => getFindings(request("/api/v1/findings", headers))],
    ["readings", (headers: Record<string, string>) => getReadings(request("/api/v1/readings", headers))],
    ["the picture", (headers: Record<string, string>) => getTopology(request("/api/v1/topology", headers))],
  ])("answers 304 for %s that the client has, until something changes", async (_, get) => {
    const first = get({});
    const etag = first.headers.get("etag") ?? "";
    expect([first.status, first.headers.get("cache-control")]).toEqual([200, "no-cache"]);
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = get({ "if-none-match": known });
      expect([known, again.status, again.headers.get("etag"), await again.text()]).toEqual([known, 304, etag, ""]);
    }
    expect(get({ "if-none-match": '"other"' }).status).toBe(200);
    await serve({ ...evaluated.inventory, readAt: "2030-01-01T00:00:00.000Z" });
    expect(get({ "if-none-match": etag }).status).toBe(200);
    await serve();
  });

  it("filters, and counts what it shows", async () => {
    const shown = async (query: string) => (await bridgesAt(query).json()) as Evaluation;
    for (const kind of bridgeKinds) {
      const { bridges, summary, readings } = await shown(`?kind=${kind}`);
      expect(bridges).toEqual(evaluated.evaluation.bridges.filter((bridge) => bridge.kind === kind));
      expect(Object.values(summary).reduce((sum, count) => sum + count, 0)).toBe(bridges.length);
      expect(readings).toEqual(evaluated.evaluation.readings);
    }
    const both = await shown("?workload=workers-green/pulseos-worker&kind=redis,identity&verdict=broken");
    expect(both.bridges.map(({ kind }) => kind).toSorted()).toEqual(["identity", "redis"]);
    expect((await shown("?namespace=nowhere")).bridges).toEqual([]);
  });

  it.each([
    ["?kind=reddis", /kind: found "reddis", expected one of compute, identity/],
    ["?verdict=bad", /verdict: found "bad", expected one of broken, unknown/],
    ["?workload=worker", /workload: found "worker", expected namespace\/name/],
  ])("refuses the filter %s: 400", async (query, detail) => {
    await expectProblem(bridgesAt(query), 400, "invalid-filter", detail);
  });

  it("serves the readings, and who made them", async () => {
    const { schema, readAt, readings } = evaluated.evaluation;
    const reader = { objectId: "5e1f0c1e-0000-4000-8000-0000000000b1" };
    const answer = await getReadings(request("/api/v1/readings")).json();
    expect(answer).toEqual(JSON.parse(JSON.stringify({ schema, readAt, readings, reader })));
  });

  it("serves one bridge by its id, and 404 for an unknown one", async () => {
    const [bridge] = evaluated.evaluation.bridges;
    const response = await bridgeAt(bridge?.id ?? "");
    const reader = { objectId: "5e1f0c1e-0000-4000-8000-0000000000b1" };
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify({ ...bridge, reader })));
    const etag = response.headers.get("etag") ?? "";
    expect((await bridgeAt(bridge?.id ?? "", { "if-none-match": etag })).status).toBe(304);
    await expectProblem(
      await bridgeAt("nothing-of-that-name"),
      404,
      "not-found",
      /No bridge has the id nothing-of-that-name/,
    );
  });

  it("is ready, and says how much of each source was read", async () => {
    const response = getReady();
    expect(response.status).toBe(200);
    const { readings } = evaluated.inventory;
    const of = (source: string, isComplete: boolean) =>
      readings.filter((reading) => reading.source === source && (reading.status === "complete") === isComplete).length;
    expect(await response.json()).toMatchObject({
      status: "ready",
      phase: "ready",
      sources: expect.arrayContaining([
        expect.objectContaining({ source: "azure", complete: of("azure", true), incomplete: 1 }),
        expect.objectContaining({ source: "kubernetes", complete: of("kubernetes", true), incomplete: 0 }),
      ]),
    });
  });

  it("does not serve bridges by hostile ids as pages", async () => {
    const response = await bridgeAt("<script>alert(1)</script>");
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });
});

describe("asked to read again", () => {
  let readings = 0;
  beforeAll(async () => {
    const reader = { read: async () => (readings++, evaluated.inventory) };
    const watch = startWatch({ reader, settings: configuration, intervalInSeconds: 3600 });
    setRunning({ configuration, watch });
    await watch.refresh();
  });

  const post = (headers: Record<string, string>) => postReadings(request("/api/v1/readings", headers, "POST"));

  it.each([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
    { origin: "http://127.0.0.1:4000" },
    { origin: "null" },
  ])("by a page of another site (%j), it refuses: 403", async (headers) => {
    const before = readings;
    await expectProblem(await post(headers), 403, "forbidden-origin", /own pages/);
    expect(readings).toBe(before);
  });

  it.each([{ "sec-fetch-site": "same-origin" }, { "sec-fetch-site": "none" }, { origin }, {}])(
    "by its own page or by no browser (%j), it reads and answers the revision",
    async (headers) => {
      const before = readings;
      const response = await post(headers);
      expect([response.status, readings]).toEqual([200, before + 1]);
      expect(await response.json()).toEqual({ phase: "ready", revision: expect.stringMatching(/\w+/), error: null });
    },
  );

  it("keeps its revision while only the times change", async () => {
    const revisionOf = async () => ((await (await post({})).json()) as { revision: string }).revision;
    expect(await revisionOf()).toBe(await revisionOf());
  });

  it("keeps what it had, and says so, when the reading ends in a bug", async () => {
    let isFailing = false;
    const read = async () => {
      if (isFailing) throw new Error("a bug with a secret in it");
      return evaluated.inventory;
    };
    const watch = startWatch({ reader: { read }, settings: configuration, intervalInSeconds: 3600 });
    setRunning({ configuration, watch });
    await watch.refresh();
    isFailing = true;
    const log = console.error;
    console.error = () => {};
    const answer = (await (await post({})).json()) as { phase: string; error: string };
    console.error = log;
    expect(answer).toMatchObject({ phase: "failed", error: expect.stringContaining("the server's log") });
    expect(answer.error).not.toContain("secret");
    expect(bridgesAt("").status).toBe(200);
  });
});
