import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Estate } from "../estate.ts";
import { pulseosEstate } from "../estates/pulseos.ts";
import { startMenuServer, type MenuServer } from "./menu-server.ts";
import type { ScenarioState } from "./menu.ts";
import { pulseosMenu } from "./pulseos-menu.ts";
import { pulseosScenarios } from "./pulseos-scenarios.ts";

const now = new Date("2026-11-23T10:00:00Z");
const contents = ({ arm, kubernetes }: Estate) =>
  JSON.stringify([
    arm.all().toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    arm.denials,
    arm.faults.length,
    kubernetes.faults.length,
    kubernetes.all().map(({ metadata: { resourceVersion: _, ...metadata }, ...object }) => ({ ...object, metadata })),
  ]);

describe("the menu", () => {
  const estate = pulseosEstate({ now });
  let server: MenuServer;
  beforeAll(async () => {
    server = await startMenuServer(pulseosMenu(estate, now));
  });
  afterAll(() => server.close());

  const turn = (id: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${server.url}api/scenarios/${id}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });

  it("turns a scenario on and takes it back without a trace", async () => {
    const before = contents(estate);
    const on = (await (await turn("take-away-redis-policy", { on: true })).json()) as ScenarioState[];
    expect(on.filter((scenario) => scenario.on).map(({ id }) => id)).toEqual(["take-away-redis-policy"]);
    expect(estate.arm.listOfType("Microsoft.Cache/Redis/accessPolicyAssignments")).toEqual([]);
    await turn("take-away-redis-policy", { on: false });
    expect(contents(estate)).toBe(before);
  });

  it("turns on everything at once and takes it back in any order", async () => {
    const before = contents(estate);
    for (const { id } of pulseosScenarios) expect((await turn(id, { on: true })).status).toBe(200);
    for (const { id } of pulseosScenarios) await turn(id, { on: false });
    expect(contents(estate)).toBe(before);
  });

  it("touches only what a scenario changes, so that watches stay quiet", async () => {
    const version = estate.kubernetes.history.version();
    await turn("remove-requests-queue", { on: true });
    const resources = ["pods", "nodes", "deployments.apps", "configmaps"];
    const changed = resources.map((resource) => estate.kubernetes.history.changesAfter(resource, version)?.length);
    expect(changed).toEqual([0, 0, 0, 1]);
    await turn("remove-requests-queue", { on: false });
  });

  it("refuses other origins, other host names, forms and unknown scenarios", async () => {
    expect((await turn("stop-webhook", { on: true }, { origin: "https://example.com" })).status).toBe(403);
    expect((await turn("stop-webhook", { on: true }, { "content-type": "text/plain" })).status).toBe(400);
    expect((await turn("stop-webhook", { on: "yes" })).status).toBe(400);
    expect((await turn("no-such-thing", { on: true })).status).toBe(404);
    expect(await statusForHost("rebound.example.com")).toBe(403);
    const states = (await (await fetch(`${server.url}api/scenarios`)).json()) as ScenarioState[];
    expect(states.filter(({ on }) => on)).toEqual([]);
  });

  it("serves a page that needs nothing from elsewhere", async () => {
    const response = await fetch(server.url);
    const html = await response.text();
    expect(html.match(/role="switch"/g)).toHaveLength(pulseosScenarios.length);
    expect(html).not.toMatch(/(src|href)="https?:/);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  const statusForHost = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(server.url, { headers: { host } }, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end();
    });
});
