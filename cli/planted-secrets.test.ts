import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getBridges } from "../app/api/v1/bridges/route.ts";
import { GET as getFindings } from "../app/api/v1/findings/route.ts";
import { GET as getReadings } from "../app/api/v1/readings/route.ts";
import { GET as getTopology } from "../app/api/v1/topology/route.ts";
import { createClient } from "../server/simulator/https-client.ts";
import type { Estate } from "../server/simulator/estate.ts";
import type { Fault } from "../server/simulator/fault.ts";
import { pulseosEstate } from "../server/simulator/estates/pulseos.ts";
import { planted, plantedSecret } from "../server/simulator/planted-secret.ts";
import { startEstate, type RunningEstate } from "../server/simulator/start-estate.ts";
import { configurationOf, evaluateRunning, type EvaluatedEstate } from "../server/testing/evaluate-estate.ts";
import { fixedReader } from "../server/testing/fixed-reader.ts";
import { setRunning, stopRunning } from "../server/watch/current.ts";
import { startWatch } from "../server/watch/watch.ts";
import { runCheck } from "./testing/run-check.ts";
import { runCli } from "./testing/run-cli.ts";

/** Every marker in a text, once each. */
const markersIn = (text: string): readonly string[] =>
  [...new Set(text.match(new RegExp(`${plantedSecret}[\\w-]*`, "gi")))].toSorted();

/** What the simulators sent, asked for once more in the same words. */
async function sentBy({ arm, kubernetes, armUrl, kubernetesUrl, certificate, token }: RunningEstate): Promise<string> {
  const client = createClient({ certificate, token });
  const urls = [
    ...arm.requests.map(({ path }) => armUrl + path),
    ...kubernetes.requests.map(({ path }) => kubernetesUrl + path),
  ];
  const answers = await Promise.all([...new Set(urls)].map(async (url) => (await client.get(url)).text));
  client.close();
  return answers.join("\n");
}

async function servedOf(running: RunningEstate, { inventory }: EvaluatedEstate): Promise<string> {
  const configuration = configurationOf(running);
  const watch = startWatch({ reader: fixedReader(inventory), settings: configuration, intervalInSeconds: 3600 });
  setRunning({ configuration, watch });
  await watch.refresh();
  const request = (query = "") => new Request(`http://127.0.0.1:3000/${query}`);
  const answers = [
    getBridges(request()),
    getBridges(request("?kind=redis")),
    getFindings(request()),
    getReadings(request()),
    getTopology(request()),
  ];
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  stopRunning();
  return texts.join("\n");
}

/** Answers that are not what was asked for, and that repeat what nobody should read. */
const page = `<html><h1>${planted("page")}</h1><pre>${planted("page-body")}</pre></html>`;
const again = { retryAfterInSeconds: 0 } as const;
const armFaults: readonly Fault[] = [
  { match: /Microsoft\.KeyVault\/vaults/i, status: 200, body: page },
  { match: /Microsoft\.Cache\/redis\?/i, status: 502, body: page, ...again },
  { match: /databaseAccounts\?/i, status: 403, body: planted("text"), contentType: "text/plain" },
  {
    match: /configurationStores/i,
    status: 200,
    body: `{"value":"${planted("no-list")}"}`,
    contentType: "application/json",
  },
  {
    match: /denyAssignments/i,
    status: 200,
    body: `{"value":[{"id":"${planted("cut-off")}`,
    contentType: "application/json",
  },
  {
    match: /CognitiveServices\/accounts\?/i,
    status: 200,
    body: JSON.stringify({
      value: [{ id: "/subscriptions/s", name: "odd", properties: { endpoint: [planted("odd-field")] } }],
    }),
    contentType: "application/json",
  },
];
const kubernetesFaults: readonly Fault[] = [
  { match: /\/events\?/, status: 500, body: page, ...again },
  { match: /\/deployments\?/, status: 200, body: page },
  {
    match: /\/configmaps\?/,
    status: 200,
    body: `{"items":[{"data":"${planted("cut-off-list")}`,
    contentType: "application/json",
  },
  { match: /\/nodes\?/, status: 403, message: `denied for https://reader:${planted("message-url")}@proxy` },
  { match: /\/jobs\?/, status: 403, message: `webhook refused: password=${planted("message-password")}` },
  { match: /\/cronjobs\?/, status: 401, message: `rejected Authorization: Bearer ${planted("message-token")}` },
];

function mumbling(): Estate {
  const estate = pulseosEstate();
  estate.arm.faults.push(...armFaults);
  estate.kubernetes.faults.push(...kubernetesFaults);
  return estate;
}

describe.each([
  ["PulseOS", pulseosEstate, 17],
  ["an estate whose answers are wrong", mumbling, 12],
] as const)("of the secrets planted in %s", { timeout: 30_000 }, (_, estate, atLeast) => {
  let running: RunningEstate;
  let evaluated: EvaluatedEstate;
  beforeAll(async () => {
    running = await startEstate(estate());
    evaluated = await evaluateRunning(running);
  });
  afterAll(() => running.close());

  it("many are sent", async () => {
    expect(markersIn(await sentBy(running)).length).toBeGreaterThanOrEqual(atLeast);
  });

  it("none is in the inventory, the evaluation or anything that is served", async () => {
    const { inventory, evaluation } = evaluated;
    const served = await servedOf(running, evaluated);
    expect(served.length).toBeGreaterThan(JSON.stringify(evaluation).length);
    expect(markersIn(JSON.stringify(inventory))).toEqual([]);
    expect(markersIn(JSON.stringify(evaluation))).toEqual([]);
    expect(markersIn(served)).toEqual([]);
  });

  it("none is printed by the command line", async () => {
    const text = await runCheck([], { env: running.environment });
    const json = await runCli(["check", "--format", "json"], { env: running.environment });
    expect(text.stdout.length).toBeGreaterThan(500);
    expect(JSON.parse(json.stdout)).toMatchObject({ schema: "bridgekeeper/v1" });
    for (const { stdout, stderr } of [text, json]) expect(markersIn(stdout + stderr)).toEqual([]);
  });
});
