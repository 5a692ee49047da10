import { KubeConfig } from "@kubernetes/client-node";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { collections, collectionNames, type CollectionName } from "../../../lib/inventory/collections.ts";
import type { Collected } from "../../../lib/inventory/inventory.ts";
import { createCertificate, type Certificate } from "../../simulator/certificate.ts";
import { connectToCluster } from "./cluster-connection.ts";
import { createKubernetesCollector, type KubernetesCollectorOptions } from "./kubernetes-collector.ts";

const kubernetesCollections = collectionNames.filter((name) => collections[name].source === "kubernetes");
const at = "2026-11-20T10:00:00.000Z";

type Respond = (url: URL, request: IncomingMessage, response: ServerResponse) => void;

let certificate: Certificate;
let server: Server;
let address: string;
let respond: Respond = () => undefined;
let requests: { method: string; path: string; authorization: string | undefined }[] = [];

beforeAll(async () => {
  certificate = await createCertificate();
  server = createServer({ key: certificate.key, cert: certificate.certificate }, (request, response) => {
    const { method = "", url = "", headers } = request;
    requests.push({ method, path: url, authorization: headers.authorization });
    respond(new URL(url, address), request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  requests = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
const page = (names: readonly string[], next = "") => ({
  kind: "List",
  metadata: next === "" ? {} : { continue: next },
  items: names.map((name) => ({ metadata: { name, namespace: "n", uid: name } })),
});
const status = (code: number, message: string, details: object = {}) => ({ kind: "Status", code, message, details });
const hang: Respond = () => undefined;
const empty: Respond = (_url, _request, response) => json(response, 200, page([]));
/** Answers one path in its own way and every other with an empty list. */
const only =
  (pathname: string, own: Respond): Respond =>
  (url, request, response) =>
    (url.pathname === pathname ? own : empty)(url, request, response);

function kubeConfig(user: object = { token: "t0ken\n" }, cluster: object = {}): KubeConfig {
  const loaded = new KubeConfig();
  loaded.loadFromOptions({
    clusters: [
      { name: "c", server: address, caData: Buffer.from(certificate.certificate).toString("base64"), ...cluster },
    ],
    users: [{ name: "u", ...user }],
    contexts: [{ name: "x", cluster: "c", user: "u" }],
    currentContext: "x",
  });
  return loaded;
}

async function read(options: Partial<KubernetesCollectorOptions> = {}, abortSignal = new AbortController().signal) {
  const collector = createKubernetesCollector({
    cluster: "aks-pulseos",
    kubeConfig: kubeConfig(),
    namespaces: [],
    now: () => new Date(at),
    ...options,
    limits: { retryDelayInMs: 1, ...options.limits },
  });
  const collected = new Map<CollectionName, Collected>();
  for await (const one of collector.collect({ abortSignal })) collected.set(one.reading.what, one);
  const of = (name: CollectionName) => {
    const one = collected.get(name);
    if (one === undefined) throw new Error(`${name} was not yielded`);
    return { ...one.reading, names: one.resources.map((resource) => resource.name) };
  };
  return { collected, of, calls: collector.calls };
}

describe("a definition that a cluster need not have, refused to the reader", () => {
  const refusing =
    (group: Respond): Respond =>
    (url, request, response) => {
      if (!url.pathname.startsWith("/apis/karpenter.sh/")) return empty(url, request, response);
      return url.pathname.endsWith("/nodepools")
        ? json(response, 403, status(403, "nodepools.karpenter.sh is forbidden"))
        : group(url, request, response);
    };

  test("is none where the server says that it serves no such group", async () => {
    respond = refusing((_url, _request, response) => response.writeHead(404).end("404 page not found\n"));
    expect((await read()).of("nodePools")).toMatchObject({
      status: "complete",
      detail: "The cluster has no definition of nodepools.",
    });
  });

  test("stays refused where the server has the group, or answers otherwise", async () => {
    for (const code of [200, 403, 404]) {
      respond = refusing((_url, _request, response) => response.writeHead(code).end("<html>proxy</html>"));
      expect((await read()).of("nodePools"), String(code)).toMatchObject({ status: "failed", reason: "forbidden" });
    }
  });
});

describe("a reading of a cluster", () => {
  test("brings every collection, all complete, with nothing but authenticated GETs and never a Secret", async () => {
    respond = only("/api/v1/pods", (_url, _request, response) => json(response, 200, page(["a", "b"])));
    const { collected, of, calls } = await read();
    expect([...collected.keys()].toSorted()).toEqual(kubernetesCollections.toSorted());
    expect(of("pods")).toEqual({
      source: "kubernetes",
      what: "pods",
      scope: "aks-pulseos",
      status: "complete",
      reason: null,
      detail: null,
      at,
      count: 2,
      names: ["a", "b"],
    });
    expect(kubernetesCollections.map((name) => of(name).status)).toEqual(kubernetesCollections.map(() => "complete"));
    expect(new Set(requests.map(({ method, authorization }) => `${method} ${authorization}`))).toEqual(
      new Set(["GET Bearer t0ken"]),
    );
    expect(requests.filter(({ path: asked }) => /\/secrets(?:[/?]|$)/.test(asked))).toEqual([]);
    expect(calls).toBe(requests.length);
  });

  test("follows the pages of a list", async () => {
    respond = only("/api/v1/pods", (url, _request, response) => {
      const token = url.searchParams.get("continue");
      json(response, 200, token === null ? page(["a"], "t/1=") : token === "t/1=" ? page(["b"], "t2") : page([]));
    });
    expect((await read()).of("pods")).toMatchObject({ status: "complete", names: ["a", "b"] });
    const asked = requests.map((request) => request.path).filter((one) => one.startsWith("/api/v1/pods"));
    expect(asked).toEqual([
      "/api/v1/pods?limit=250",
      "/api/v1/pods?limit=250&continue=t%2F1%3D",
      "/api/v1/pods?limit=250&continue=t2",
    ]);
  });

  test("starts a list again when its token expired, and keeps nothing twice", async () => {
    let lists = 0;
    respond = only("/api/v1/pods", (url, _request, response) => {
      if (url.searchParams.has("continue")) {
        return lists === 1 ? json(response, 410, status(410, "Expired")) : json(response, 200, page(["b"]));
      }
      lists++;
      json(response, 200, page(["a"], "next"));
    });
    expect((await read()).of("pods")).toMatchObject({ status: "complete", names: ["a", "b"] });
    expect(lists).toBe(2);
  });

  test("gives up a list that expires again and again, and keeps the pages it had", async () => {
    respond = only("/api/v1/pods", (url, _request, response) =>
      url.searchParams.has("continue")
        ? json(response, 410, status(410, "The provided continue parameter is too old"))
        : json(response, 200, page(["a"], "next")),
    );
    expect((await read()).of("pods")).toMatchObject({ status: "partial", reason: "server-error", names: ["a"] });
  });

  test("keeps the pages before a failure as partial, after three retries", async () => {
    let failures = 0;
    respond = only("/api/v1/pods", (url, _request, response) => {
      if (!url.searchParams.has("continue")) return json(response, 200, page(["a"], "next"));
      failures++;
      json(response, 500, status(500, "etcdserver: request timed out"));
    });
    expect((await read()).of("pods")).toMatchObject({
      status: "partial",
      reason: "server-error",
      detail: "GET /api/v1/pods answered 500: etcdserver: request timed out",
      count: 1,
      names: ["a"],
    });
    expect(failures).toBe(4);
  });

  test("waits as long as a throttling server asks, and reads on", async () => {
    let refusals = 0;
    respond = only("/api/v1/pods", (_url, _request, response) =>
      refusals++ < 2
        ? json(response, 429, status(429, "too many"), { "retry-after": "0" })
        : json(response, 200, page(["a"])),
    );
    expect((await read()).of("pods")).toMatchObject({ status: "complete", names: ["a"] });
  });

  test("does not wait for a server that wants to be left alone for long", async () => {
    respond = only("/api/v1/pods", (_url, _request, response) =>
      json(response, 429, status(429, "too many requests"), { "retry-after": "3600" }),
    );
    expect((await read()).of("pods")).toMatchObject({ status: "failed", reason: "throttled", count: 0 });
    expect(requests.filter(({ path: asked }) => asked.startsWith("/api/v1/pods"))).toHaveLength(1);
  });

  const web = { "content-type": "text/html" };
  test.each<[string, Respond, string, string]>([
    [
      "403",
      (_u, _q, r) => json(r, 403, status(403, 'pods is forbidden: User "bridgekeeper" cannot list resource "pods"')),
      "forbidden",
      'GET /api/v1/pods answered 403: pods is forbidden: User "bridgekeeper" cannot list resource "pods"',
    ],
    ["401", (_u, _q, r) => json(r, 401, status(401, "Unauthorized")), "unauthorized", "answered 401: Unauthorized"],
    ["404", (_u, _q, r) => r.writeHead(404).end("404 page not found\n"), "not-found", "does not serve /api/v1/pods"],
    ["HTML", (_u, _q, r) => r.writeHead(200, web).end("<html>Sign in</html>"), "invalid-response", "a web page"],
    ["cut JSON", (_u, _q, r) => r.writeHead(200).end('{"items":[{'), "invalid-response", "JSON that breaks off"],
    ["a nameless item", (_u, _q, r) => json(r, 200, { items: [{}] }), "invalid-response", "no metadata.name"],
    ["a redirect", (_u, _q, r) => r.writeHead(302, { location: "/login" }).end(), "invalid-response", "answered 302"],
    ["a cut connection", (_u, q) => q.socket.destroy(), "unreachable", "closed the connection"],
    [
      "a cut body",
      (_u, q, r) => {
        r.writeHead(200, { "content-length": "1000" }).write('{"items":[');
        setTimeout(() => q.socket.destroy(), 5);
      },
      "unreachable",
      "closed the connection",
    ],
  ])("says what %s means and leaves the other lists alone", async (_name, own, reason, detail) => {
    respond = only("/api/v1/pods", own);
    const { of } = await read();
    expect(of("pods")).toMatchObject({ status: "failed", reason, count: 0, detail: expect.stringContaining(detail) });
    expect(of("nodes").status).toBe("complete");
  });

  test("takes a definition that is not installed for a complete reading of nothing", async () => {
    respond = (url, request, response) =>
      url.pathname.startsWith("/apis/azconfig.io/")
        ? response.writeHead(404).end("404 page not found\n")
        : url.pathname.startsWith("/apis/secrets-store.csi.x-k8s.io/")
          ? json(response, 404, status(404, "the server could not find the requested resource"))
          : empty(url, request, response);
    const { of } = await read();
    for (const name of ["appConfigurationProviders", "secretProviderClasses"] as const) {
      expect(of(name)).toMatchObject({
        status: "complete",
        reason: null,
        count: 0,
        detail: expect.stringContaining("no definition"),
      });
    }
  });

  test.each([
    ["a web page", (r: ServerResponse) => r.writeHead(404, web).end("<html>404</html>")],
    ["a missing object", (r: ServerResponse) => json(r, 404, status(404, "not found", { name: "x" }))],
  ])("does not take the 404 of %s for an absent definition", async (_name, own) => {
    respond = only("/apis/azconfig.io/v1/azureappconfigurationproviders", (_url, _request, response) => own(response));
    expect((await read()).of("appConfigurationProviders")).toMatchObject({ status: "failed", reason: "not-found" });
  });

  test("asks for the older version of a definition where the newer is not served", async () => {
    respond = (url, request, response) => {
      if (url.pathname.startsWith("/apis/external-secrets.io/v1/"))
        return response.writeHead(404).end("404 page not found");
      only("/apis/external-secrets.io/v1beta1/externalsecrets", (_u, _q, r) => json(r, 200, page(["e"])))(
        url,
        request,
        response,
      );
    };
    const { of } = await read();
    expect(of("externalSecrets")).toMatchObject({ status: "complete", names: ["e"] });
    expect(of("clusterSecretStores")).toMatchObject({ status: "complete", detail: null });
  });

  test("looks for the endpoints of the services that the webhooks really call", async () => {
    const webhooks = [
      { name: "mutation.azure-workload-identity.io", clientConfig: { service: { namespace: "wi", name: "renamed" } } },
    ];
    respond = only("/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations", (_url, _request, response) =>
      json(response, 200, { items: [{ metadata: { name: "w" }, webhooks }] }),
    );
    expect((await read()).of("webhooks").names).toEqual(["w"]);
    const asked = requests.find(({ path: one }) => one.includes("endpointslices"))?.path ?? "";
    expect(new URL(asked, address).searchParams.get("labelSelector")).toBe(
      "kubernetes.io/service-name in (azure-wi-webhook-webhook-service,renamed)",
    );
  });

  test("merges the events of all reasons into one reading", async () => {
    respond = only("/api/v1/events", (url, _request, response) => {
      const reason = url.searchParams.get("fieldSelector") ?? "";
      return reason === "reason=FailedMount"
        ? json(response, 403, status(403, "no"))
        : json(response, 200, page([reason]));
    });
    expect((await read()).of("events")).toMatchObject({
      status: "partial",
      reason: "forbidden",
      names: [
        "FailedScheduling",
        "FailedCreate",
        "InvalidEnvironmentVariableNames",
        "NotTriggerScaleUp",
        "TriggeredScaleUp",
      ].map((reason) => `reason=${reason}`),
    });
  });

  test("of some namespaces asks in each of them and says so", async () => {
    respond = (url, request, response) => {
      const [, namespace] = /^\/api\/v1\/namespaces\/([^/]+)\/pods$/.exec(url.pathname) ?? [];
      return namespace === undefined ? empty(url, request, response) : json(response, 200, page([namespace]));
    };
    const { of } = await read({ namespaces: ["blue", "secrets"] });
    expect(of("pods")).toMatchObject({
      status: "complete",
      scope: "aks-pulseos",
      detail: "Read in the namespaces blue, secrets only.",
      names: ["blue", "secrets"],
    });
    expect(of("nodes").detail).toBeNull();
    const paths = requests.map(({ path: asked }) => asked.replace(/\?.*/, ""));
    expect(paths).not.toContain("/api/v1/pods");
    expect(paths).toContain("/apis/discovery.k8s.io/v1/endpointslices");
  });
});

describe("time", () => {
  test("one call that is never answered fails alone", async () => {
    respond = only("/api/v1/nodes", hang);
    const { of } = await read({ limits: { callTimeoutInMs: 200 } });
    expect(of("nodes")).toMatchObject({
      status: "failed",
      reason: "timeout",
      detail: "GET /api/v1/nodes?limit=500 was not answered within 0.2 s",
    });
    expect(of("pods").status).toBe("complete");
  });

  test("what the deadline for all lists cuts off is a failure too, retries included", async () => {
    respond = (url, _request, response) =>
      url.pathname === "/api/v1/pods" && url.searchParams.has("continue")
        ? json(response, 503, status(503, "later"), { "retry-after": "20" })
        : url.pathname === "/api/v1/pods"
          ? json(response, 200, page(["a"], "next"))
          : undefined;
    const { collected, of } = await read({ limits: { totalTimeoutInMs: 250 } });
    expect(collected.size).toBe(kubernetesCollections.length);
    expect(of("pods")).toMatchObject({ status: "partial", reason: "timeout", names: ["a"] });
    expect(of("nodes")).toMatchObject({
      status: "failed",
      reason: "timeout",
      detail: expect.stringContaining("0.25 s"),
    });
  });

  test("whoever asked can leave: reading ends with the signal's reason", async () => {
    respond = hang;
    const controller = new AbortController();
    const reading = read({}, controller.signal);
    setTimeout(() => controller.abort(new Error("enough")), 50);
    await expect(reading).rejects.toThrow("enough");
  });

  test("whoever takes the first reading only leaves no call behind", async () => {
    const closed = Promise.withResolvers<string>();
    respond = (url, request, response) => {
      if (url.pathname !== "/api/v1/nodes") return empty(url, request, response);
      request.socket.once("close", () => closed.resolve("closed"));
    };
    const collector = createKubernetesCollector({ cluster: "c", kubeConfig: kubeConfig(), namespaces: [] });
    for await (const { reading } of collector.collect({ abortSignal: new AbortController().signal })) {
      if (reading.what === "namespaces") break;
    }
    expect(await closed.promise).toBe("closed");
  });
});

const reasonsOf = ({ collected }: Awaited<ReturnType<typeof read>>) =>
  new Set([...collected.values()].map(({ reading }) => `${reading.status} ${reading.reason}`));

describe("a cluster that does not let us in", () => {
  test("with a broken credential plugin fails every collection, after one attempt", async () => {
    respond = empty;
    const folder = mkdtempSync(path.join(tmpdir(), "plugin-"));
    const log = path.join(folder, "log");
    const script = `require("node:fs").appendFileSync(${JSON.stringify(log)}, "x"); console.error("AADSTS50058: sign in; secret=PLANTED"); process.exit(1)`;
    const exec = { apiVersion: "client.authentication.k8s.io/v1", command: process.execPath, args: ["-e", script] };
    const result = await read({ kubeConfig: kubeConfig({ exec }) });
    expect(reasonsOf(result)).toEqual(new Set(["failed unauthorized"]));
    expect(result.collected.size).toBe(kubernetesCollections.length);
    expect(result.of("pods").detail).toBe(
      `the credential plugin ${process.execPath} failed: AADSTS50058: sign in; secret=***`,
    );
    expect(readFileSync(log, "utf8")).toBe("x");
    expect(requests).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test.each([
    ["is not installed", { command: "no-such-plugin" }, "ENOENT"],
    ["says nothing", { command: process.execPath, args: ["-e", "process.exit(1)"] }, "without a message"],
    ["prints garbage", { command: process.execPath, args: ["-e", "console.log('hello')"] }, "JSON"],
  ])("with a credential plugin that %s does so too", async (_name, exec, says) => {
    const result = await read({ kubeConfig: kubeConfig({ exec }) });
    expect(reasonsOf(result)).toEqual(new Set(["failed unauthorized"]));
    expect(result.of("pods").detail).toContain(says);
  });

  test("because its certificate is not trusted is unreachable", async () => {
    const result = await read({ kubeConfig: kubeConfig({ token: "t" }, { caData: undefined }) });
    expect(reasonsOf(result)).toEqual(new Set(["failed unreachable"]));
    expect(result.of("pods").detail).toContain("SELF_SIGNED_CERT");
  });

  test("because nothing listens is unreachable", async () => {
    const result = await read({ kubeConfig: kubeConfig({}, { server: "https://127.0.0.1:1" }) });
    expect(reasonsOf(result)).toEqual(new Set(["failed unreachable"]));
    expect(result.of("pods").detail).toBe("127.0.0.1:1 refused the connection");
  });
});

test.each([
  "/api/v1/secrets",
  "/api/v1/namespaces/n/secrets/x?a",
  "/api/v1/namespaces/n/%73ecrets",
  "/api/v1/SECRETS/",
])("the connection refuses %s before anything is sent", async (asked) => {
  const connection = await connectToCluster(kubeConfig(), new AbortController().signal);
  await expect(connection.get(asked, new AbortController().signal)).rejects.toThrow("Refused to read Secrets");
  expect(requests).toEqual([]);
  connection.close();
});
