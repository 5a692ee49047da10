import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bridgeKinds, type Bridge, type BridgeKind } from "../lib/bridges/bridge.ts";
import type { Evaluation } from "../lib/bridges/evaluate.ts";
import { severityOf } from "../lib/bridges/verdict.ts";
import { pulseosEstate } from "../server/simulator/estates/pulseos.ts";
import { sharedSubscription } from "../server/simulator/estates/pulseos/names.ts";
import { startEstate, type RunningEstate } from "../server/simulator/start-estate.ts";
import { trust } from "../server/testing/trust.ts";
import { runCheck } from "./testing/run-check.ts";
import { runCli, type CliRun } from "./testing/run-cli.ts";

let running: RunningEstate;
let directory: string;
beforeAll(async () => {
  [running, directory] = await Promise.all([
    startEstate(pulseosEstate()),
    mkdtemp(join(tmpdir(), "bridgekeeper-check-")),
  ]);
  trust(running.certificate);
});
afterAll(() => Promise.all([running.close(), rm(directory, { recursive: true })]));

const check = (...args: string[]) => runCheck(args, { env: running.environment });

const escape = String.fromCharCode(27);

describe("check --demo --format json", () => {
  let run: CliRun;
  let evaluation: Evaluation;
  beforeAll(async () => {
    run = await runCli(["check", "--demo", "--format", "json"]);
    evaluation = JSON.parse(run.stdout) as Evaluation;
  }, 30_000);

  const find = (kind: BridgeKind, workload: string): Bridge => {
    const found = evaluation.bridges.filter(
      (bridge) => bridge.kind === kind && `${bridge.namespace}/${bridge.workload.name}` === workload,
    );
    expect(found, `${kind} of ${workload}`).toHaveLength(1);
    return found[0] as Bridge;
  };
  const jointOf = ({ joints }: Bridge, rule: string) => joints.find((joint) => joint.rule === rule);

  it("writes one document to stdout and nothing to stderr, and exits with 1", () => {
    expect([run.status, run.stderr]).toEqual([1, ""]);
    expect(run.stdout).toBe(`${JSON.stringify(evaluation, null, 2)}\n`);
    expect(evaluation.schema).toBe("bridgekeeper/v1");
    expect(Object.keys(evaluation)).toEqual(["schema", "readAt", "readings", "bridges", "findings", "summary"]);
  });

  it("shows bridges of every kind, worst first, and counts them", () => {
    expect(new Set(evaluation.bridges.map(({ kind }) => kind))).toEqual(new Set(bridgeKinds));
    const severities = evaluation.bridges.map(({ verdict }) => severityOf(verdict));
    expect(severities).toEqual(severities.toSorted((left, right) => right - left));
    const counts = Object.fromEntries(
      Object.keys(evaluation.summary).map((verdict) => [
        verdict,
        evaluation.bridges.filter((bridge) => bridge.verdict === verdict).length,
      ]),
    );
    expect(evaluation.summary).toEqual(counts);
    expect(new Set(evaluation.bridges.map(({ id }) => id)).size).toBe(evaluation.bridges.length);
  });

  it("proves the identity of workers-blue joint by joint", () => {
    const { verdict, rootCause, joints, target } = find("identity", "workers-blue/pulseos-worker");
    expect([verdict, rootCause, target.name, target.exists]).toEqual(["intact", null, "msi-workers", true]);
    expect(joints.length).toBeGreaterThanOrEqual(10);
    expect(new Set(joints.map((joint) => joint.verdict))).toEqual(new Set(["intact"]));
  });

  it("breaks the identity of workers-green at the subject, and shows both", () => {
    const bridge = find("identity", "workers-green/pulseos-worker");
    expect([bridge.verdict, bridge.rootCause]).toEqual(["broken", "federated-subject-matches"]);
    const joint = jointOf(bridge, "federated-subject-matches");
    const subjects = joint?.evidence.filter(({ label }) => label === "expected" || label === "found");
    expect(subjects?.map(({ label, value, source }) => [label, value, source])).toEqual([
      ["expected", "system:serviceaccount:workers-green:sa-workers-workloadidentity", "kubernetes"],
      ["found", "system:serviceaccount:workers-blue:sa-workers-workloadidentity", "azure"],
    ]);
    expect(joint?.fix?.az).toContain("--subject system:serviceaccount:workers-green:sa-workers-workloadidentity");
  });

  it("blocks what stands on the identity of workers-green by that one bridge", () => {
    const root = find("identity", "workers-green/pulseos-worker").id;
    for (const kind of ["redis", "cosmos", "openai"] as const) {
      expect([kind, find(kind, "workers-green/pulseos-worker").blockedBy]).toEqual([kind, root]);
    }
  });

  it("breaks Cosmos DB for want of access, and says what its role is worth", () => {
    const bridge = find("cosmos", "workers-blue/pulseos-worker");
    expect([bridge.verdict, bridge.rootCause]).toEqual(["broken", "cosmos-data-path-exists"]);
    const { message } = jointOf(bridge, "cosmos-data-path-exists") ?? { message: "" };
    expect(message).toContain("msi-workers has no way to the data of cosmos-pulseos");
    expect(message).toMatch(/No data role .* keys are switched off/);
    expect(message).toContain("Cosmos DB Operator");
  });

  it("breaks the Spot workload at the taint that it does not tolerate", () => {
    const bridge = find("compute", "batch/pulseos-batch");
    expect([bridge.verdict, bridge.rootCause]).toEqual(["broken", "node-taints-tolerated"]);
    const joint = jointOf(bridge, "node-taints-tolerated");
    expect(joint?.message).toContain("they do not tolerate the taint of node pool spot");
    expect(joint?.evidence[0]?.value).toBe("kubernetes.azure.com/scalesetpriority=spot:NoSchedule");
  });

  it("does not know about the models of reports, and names the permission that is missing", () => {
    const bridge = find("openai", "reports/pulseos-reports");
    expect(bridge.verdict).toBe("unknown");
    const missing = bridge.joints.flatMap((joint) => joint.missing ?? []);
    expect(missing).toEqual([`Microsoft.Authorization/roleAssignments/read at /subscriptions/${sharedSubscription}`]);
  });

  it("shows for each joint that needs a person what to do or what is missing, and for each value where it stands", () => {
    for (const { id, joints, needs } of evaluation.bridges) {
      expect(needs.length, id).toBeGreaterThan(0);
      for (const { rule, verdict, fix, missing, evidence } of joints) {
        const name = `${id} ${rule}`;
        expect(missing !== null, name).toBe(verdict === "unknown");
        expect(fix !== null, name).toBe(verdict !== "unknown" && verdict !== "intact");
        for (const { resource, path, at } of evidence) expect([name, resource, path, at]).not.toContain("");
      }
    }
  });
});

describe("check", { timeout: 30_000 }, () => {
  it("puts the worst first and the healthy last in text, without colour where there is no terminal", async () => {
    const { status, stdout, stderr } = await check();
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).not.toContain(escape);
    const coloured = await runCheck([], { env: running.environment, isTerminal: true });
    expect(coloured.stdout).toContain(`${escape}[1m`);
    expect(coloured.stderr).toMatch(/read \d+ collections, last: /);
    const words = [...stdout.matchAll(/^(BROKEN|UNKNOWN|SETTLING|AT RISK|INTACT) /gm)].map(([, word = ""]) => word);
    const order = ["BROKEN", "UNKNOWN", "SETTLING", "AT RISK", "INTACT"];
    const ranks = words.map((word) => order.indexOf(word));
    expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
    expect(new Set(words)).toEqual(new Set(["BROKEN", "UNKNOWN", "AT RISK", "INTACT"]));
    const bridge = stdout.split("\n\n")[0] ?? "";
    expect(bridge).toMatch(/^BROKEN +identity +workers-green\/pulseos-worker → msi-workers$/m);
    expect(bridge).toMatch(/^ +expected +system:serviceaccount:workers-green:.*\n +\^{5}\n/m);
    expect(bridge).toContain("az identity federated-credential create");
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(
      /^\d+ broken, \d+ unknown, \d+ settling, \d+ at-risk, \d+ intact$/,
    );
  });

  it.each([
    [["--namespace", "workers-blue", "--kind", "identity"], 0, 1],
    [["--workload", "workers-green/pulseos-worker", "--kind", "identity,redis"], 1, 2],
    [["--namespace", "reports", "--kind", "identity", "--kind", "openai", "--fail-on", "unknown"], 1, 2],
    [["--workload", "batch/pulseos-reindex", "--kind", "compute", "--fail-on", "at-risk"], 1, 1],
  ])("with %j exits with %i and shows %i bridges", async (args, status, count) => {
    const run = await check("--format", "json", ...args);
    const { bridges, summary } = JSON.parse(run.stdout) as Evaluation;
    expect([run.status, bridges.length]).toEqual([status, count]);
    expect(Object.values(summary).reduce((sum, each) => sum + each, 0)).toBe(count);
  });

  it("is stopped by Ctrl-C at once, and says no more than that", async () => {
    const silent = await startEstate(pulseosEstate());
    silent.estate.arm.faults.push({ match: /vaults/, hang: true });
    const hasBegun = () => silent.arm.requests.some(({ path }) => path.includes("vaults"));
    const run = await runCli(["check", "--format", "json"], { env: silent.environment, interruptWhen: hasBegun });
    await silent.close();
    expect([run.status, run.stderr]).toEqual([130, "bridgekeeper: stopped before everything was read\n"]);
    expect(JSON.parse(run.stdout)).toMatchObject({ schema: "bridgekeeper/v1", error: { type: "Interrupted" } });
  });

  it("exits with 3 when no cluster could be read, whatever Azure answered", async () => {
    const env = { ...running.environment, BRIDGEKEEPER_CONFIG: join(directory, "without-cluster.yaml") };
    const azure = `azure: { endpoint: "${running.armUrl}", credential: token }\n`;
    await writeFile(env.BRIDGEKEEPER_CONFIG, `${azure}clusters: [{ name: gone, kubeconfig: ./nowhere }]\n`);
    const run = await runCheck([], { env });
    expect(run.status).toBe(3);
    expect(run.stdout).toContain("A cluster could not be read at all: nothing is known of its bridges.");
    expect(run.stdout).toContain("found no such file");
  });

  it("exits with 3 when nothing could be read", async () => {
    const env = { BRIDGEKEEPER_CONFIG: join(directory, "nothing.yaml"), AZURE_ACCESS_TOKEN: "token" };
    const azure = `azure: { endpoint: "https://127.0.0.1:1", credential: token }\n`;
    await writeFile(env.BRIDGEKEEPER_CONFIG, `${azure}clusters: [{ name: gone, kubeconfig: ./nowhere }]\n`);
    const text = await runCheck([], { env });
    const json = await runCli(["check", "--format", "json"], { env });
    expect([text.status, json.status]).toEqual([3, 3]);
    expect(text.stdout).toContain("ECONNREFUSED");
    const { readings, bridges } = JSON.parse(json.stdout) as Evaluation;
    expect([bridges, new Set(readings.map(({ status }) => status))]).toEqual([[], new Set(["failed"])]);
  });
});

describe("wrong words", { concurrent: true, timeout: 30_000 }, () => {
  it.each([
    [["check", "--nope"], "Unknown option '--nope'"],
    [["check", "extra"], "extra"],
    [["check", "--format", "xml"], '--format: found "xml", expected one of'],
    [["check", "--fail-on", "intact"], '--fail-on: found "intact", expected one of broken, unknown, at-risk'],
    [["check", "--kind", "reddis"], 'kind: found "reddis", expected one of compute, identity'],
    [["check", "--workload", "worker"], 'workload: found "worker", expected namespace/name'],
    [["check", "--demo", "--live"], "--demo and --live exclude each other"],
    [["chekc"], 'unknown command "chekc"'],
    [["json"], 'unknown command "json"'],
  ])("%j exit with 2 and the reason on stderr", async (args, reason) => {
    const run = await runCli(args, { directory });
    expect([run.status, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toContain(reason);
  });

  it.each([[["check", "--format", "json", "--nope"]], [["check", "--kind", "reddis", "--format=json"]]])(
    "%j leave one JSON document on stdout",
    async (args) => {
      const run = await runCli(args, { directory });
      expect(run.status).toBe(2);
      const { schema, error } = JSON.parse(run.stdout) as { schema: string; error: { type: string; message: string } };
      expect([schema, error.type]).toEqual(["bridgekeeper/v1", "UsageError"]);
      expect(run.stderr).toContain(error.message);
    },
  );

  it("say that there is no configuration", async () => {
    const run = await runCli(["check"], { directory });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("there is no bridgekeeper.yaml here");
  });
});

describe("a broken bridgekeeper.yaml", { concurrent: true, timeout: 30_000 }, () => {
  it.each([
    [
      "azure:\n  endpoint: https://127.0.0.1:1\n  credentail: token\n",
      "bridgekeeper.yaml:3:3",
      "did you mean credential?",
    ],
    ["azure:\n  endpoint: http://management.example\n", "bridgekeeper.yaml:2", "azure.endpoint"],
    ["azure: [\n", "bridgekeeper.yaml:", ""],
  ])("exits with 2 and names the file and the line: %j", async (text, place, reason) => {
    const own = await mkdtemp(join(directory, "broken-"));
    await writeFile(join(own, "bridgekeeper.yaml"), text);
    const run = await runCli(["check", "--format", "json"], { directory: own });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(place);
    expect(run.stderr).toContain(reason);
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { type: "ConfigurationError" } });
  });
});
