import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ConfigurationError } from "./configuration-error.ts";
import { hasConfiguration, loadConfiguration } from "./load-configuration.ts";

const subscription = "8d0f3a5e-2f6b-4a8e-9d0c-1b2a3c4d5e6f";
const managedCluster = `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks`;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "bridgekeeper-config-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

const write = (text: string, name = "bridgekeeper.yaml") => writeFileSync(join(directory, name), text);
const load = (env: Record<string, string> = {}, live = false) =>
  loadConfiguration({ directory, env: { HOME: "/home/ada", ...env }, live });

function complaint(env: Record<string, string> = {}): string {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return "nothing to complain about";
}

const complaintOf = (text: string, env?: Record<string, string>) => {
  write(text);
  return complaint(env);
};

const defaults = () => ({
  origin: { file: null },
  azure: { endpoint: "https://management.azure.com", credential: "default", subscriptions: [] },
  clusters: [],
  terraform: [],
  helm: { charts: [] },
  needs: [],
  ignore: [],
  server: { host: "127.0.0.1", port: 3000, allowAnonymous: false, names: [], banner: null },
  store: { url: `file:${directory}/data/bridgekeeper.db` },
  refresh: { intervalInSeconds: 60 },
});

describe("without a file", () => {
  test("there is no configuration", () => {
    expect(load()).toBeNull();
    expect(hasConfiguration(directory, {})).toBe(false);
  });

  test("the real thing, when asked for, is everything that can be read", () => {
    expect(load({}, true)).toEqual(defaults());
  });

  test("variables that name no source leave the embedded estate", () => {
    expect(load({ BRIDGEKEEPER_SERVER_PORT: "3411" })).toBeNull();
  });

  test("a variable that names a source is a configuration", () => {
    const env = { BRIDGEKEEPER_AZURE_CREDENTIAL: "token" };
    expect(hasConfiguration(directory, env)).toBe(true);
    expect(load(env)).toEqual({ ...defaults(), azure: { ...defaults().azure, credential: "token" } });
  });

  test("the file that BRIDGEKEEPER_CONFIG names must be there", () => {
    const expected = "found nothing, expected the file that BRIDGEKEEPER_CONFIG names";
    expect(complaint({ BRIDGEKEEPER_CONFIG: "conf/other.yaml" })).toBe(`conf/other.yaml  ${expected}`);
    expect(complaint({ BRIDGEKEEPER_CONFIG: "~/other.yaml" })).toBe(`/home/ada/other.yaml  ${expected}`);
  });
});

test("reads every setting, with paths from the file's folder and ~ for the home folder", () => {
  mkdirSync(join(directory, "conf"));
  write(
    `azure:
  endpoint: https://management.usgovcloudapi.net/
  credential: token
  subscriptions: [${subscription}]
clusters:
  - name: prod-weu
    kubeconfig: ~/.kube/config
    context: prod
    resourceId: ${managedCluster}
    namespaces: [workers-blue, workers-green]
  - name: in-cluster
terraform:
  - path: ./infra
    state: ../infra.json
  - state: /states/other.json
helm: { charts: [./charts/worker] }
needs:
  - { workload: workers-blue/pulseos-worker, kind: redis, target: cache.redis.cache.windows.net }
ignore:
  - { rule: federated-subject-matches, resource: workers-green/pulseos-worker, reason: not live yet, until: 2027-01-31 }
server:
  host: 0.0.0.0
  port: 8080
  allowAnonymous: true
  banner:
    text: Only for members of staff.
    links: [{ label: Imprint, href: /imprint }, { label: Help, href: "mailto:help@example.com" }]
store: { url: "file:./data/mine.db" }
refresh: { intervalInSeconds: 5 }
`,
    "conf/mine.yaml",
  );
  expect(load({ BRIDGEKEEPER_CONFIG: "conf/mine.yaml" })).toEqual({
    origin: { file: `${directory}/conf/mine.yaml` },
    azure: { endpoint: "https://management.usgovcloudapi.net", credential: "token", subscriptions: [subscription] },
    clusters: [
      {
        name: "prod-weu",
        kubeconfig: "/home/ada/.kube/config",
        context: "prod",
        resourceId: managedCluster,
        namespaces: ["workers-blue", "workers-green"],
      },
      { name: "in-cluster", namespaces: [] },
    ],
    terraform: [{ path: `${directory}/conf/infra`, state: `${directory}/infra.json` }, { state: "/states/other.json" }],
    helm: { charts: [`${directory}/conf/charts/worker`] },
    needs: [{ workload: "workers-blue/pulseos-worker", kind: "redis", target: "cache.redis.cache.windows.net" }],
    ignore: [
      {
        rule: "federated-subject-matches",
        resource: "workers-green/pulseos-worker",
        reason: "not live yet",
        until: "2027-01-31",
      },
    ],
    server: {
      host: "0.0.0.0",
      port: 8080,
      allowAnonymous: true,
      names: [],
      banner: {
        text: "Only for members of staff.",
        links: [
          { label: "Imprint", href: "/imprint" },
          { label: "Help", href: "mailto:help@example.com" },
        ],
      },
    },
    store: { url: `file:${directory}/conf/data/mine.db` },
    refresh: { intervalInSeconds: 5 },
  });
});

test("fills in the defaults around what the file says; those start from the working directory", () => {
  mkdirSync(join(directory, "conf"));
  write("clusters: [{ name: one }]", "conf/mine.yaml");
  expect(load({ BRIDGEKEEPER_CONFIG: "conf/mine.yaml" })).toEqual({
    ...defaults(),
    origin: { file: `${directory}/conf/mine.yaml` },
    clusters: [{ name: "one", namespaces: [] }],
  });
});

test("positions and checks see through aliases", () => {
  expect(complaintOf("server: &server\n  port: 1\n  host: 0.0.0.0\nazure: *server\n")).toBe(
    [
      "bridgekeeper.yaml:2:3  azure.port: found an unknown key, expected one of endpoint, credential, subscriptions (did you mean endpoint?)",
      "bridgekeeper.yaml:3:3  azure.host: found an unknown key, expected one of endpoint, credential, subscriptions (did you mean endpoint?)",
      'bridgekeeper.yaml:3:3  server.host: found "0.0.0.0", expected a loopback address, for nobody has to sign in (server.allowAnonymous: true listens all the same)',
    ].join("\n"),
  );
});

describe("a value that will not do is named with its place", () => {
  const endpoint = "an https:// URL (http:// is allowed on loopback only)";
  const anonymous = "a loopback address, for nobody has to sign in (server.allowAnonymous: true listens all the same)";

  test.each([
    [
      "azure:\n  credential: token\n  endpoint: http://arm.example.com\n",
      `bridgekeeper.yaml:3:3  azure.endpoint: found "http://arm.example.com", expected ${endpoint}`,
    ],
    ["azure: { endpoint: arm }", `bridgekeeper.yaml:1:10  azure.endpoint: found "arm", expected ${endpoint}`],
    [
      "azure: { endpoint: 'https://user:secret@arm.example.com' }",
      `bridgekeeper.yaml:1:10  azure.endpoint: found "https://…@arm.example.com", expected ${endpoint}`,
    ],
    [
      "azure:\n  credential: msi\n",
      'bridgekeeper.yaml:2:3  azure.credential: found "msi", expected one of "default", "token"',
    ],
    [
      `azure:\n  subscriptions:\n    - ${subscription}\n    - prod\n`,
      'bridgekeeper.yaml:4:7  azure.subscriptions[1]: found "prod", expected the id of a subscription (a GUID)',
    ],
    ["azure:\n", "bridgekeeper.yaml:1:1  azure: found nothing, expected a mapping"],
    ["azure: []\n", "bridgekeeper.yaml:1:1  azure: found a list, expected a mapping"],
    ["- azure\n", "bridgekeeper.yaml:1:1  found a list, expected a mapping"],
    ["clusters: { name: one }\n", "bridgekeeper.yaml:1:1  clusters: found a mapping, expected a list"],
    [
      "clusters:\n  - context: prod\n",
      "bridgekeeper.yaml:2:5  clusters[0].name: found nothing, expected a name for the cluster",
    ],
    [
      "clusters:\n  - name: one\n  - name: two\n  - name: one\n",
      'bridgekeeper.yaml:4:5  clusters[2].name: found "one", expected a name that no other cluster has',
    ],
    [
      "clusters:\n  - name: one\n    resourceId: aks\n    namespaces: [A_b]\n",
      `bridgekeeper.yaml:3:5  clusters[0].resourceId: found "aks", expected the ARM id of a managed cluster (/subscriptions/…/providers/Microsoft.ContainerService/managedClusters/…)
bridgekeeper.yaml:4:18  clusters[0].namespaces[0]: found "A_b", expected the name of a namespace`,
    ],
    ["terraform:\n  - {}\n", "bridgekeeper.yaml:2:5  terraform[0]: found a mapping, expected path, state or both"],
    ["helm: { charts: [''] }", 'bridgekeeper.yaml:1:18  helm.charts[0]: found "", expected the path of a chart'],
    [
      "needs: [{ workload: worker, kind: mongo, target: x }]",
      `bridgekeeper.yaml:1:11  needs[0].workload: found "worker", expected a workload as "namespace/name"
bridgekeeper.yaml:1:29  needs[0].kind: found "mongo", expected one of "redis", "cosmos", "app-configuration", "openai", "key-vault" (the others show in the workload itself)`,
    ],
    [
      "needs: [{ workload: a/b, kind: compute, target: workers }]",
      `bridgekeeper.yaml:1:26  needs[0].kind: found "compute", expected one of "redis", "cosmos", "app-configuration", "openai", "key-vault" (the others show in the workload itself)`,
    ],
    [
      "ignore:\n  - rule: identity-exists\n    resource: a/b\n    until: 2027-02-30\n",
      `bridgekeeper.yaml:2:5  ignore[0].reason: found nothing, expected a reason
bridgekeeper.yaml:4:5  ignore[0].until: found "2027-02-30", expected a date as YYYY-MM-DD`,
    ],
    ["server:\n  port: 99999\n", "bridgekeeper.yaml:2:3  server.port: found 99999, expected a port from 0 to 65535"],
    ["server:\n  port: '3000'\n", 'bridgekeeper.yaml:2:3  server.port: found "3000", expected a port from 0 to 65535'],
    [
      "server:\n  allowAnonymous: yes\n",
      'bridgekeeper.yaml:2:3  server.allowAnonymous: found "yes", expected true or false',
    ],
    ["server:\n  host: 0.0.0.0\n", `bridgekeeper.yaml:2:3  server.host: found "0.0.0.0", expected ${anonymous}`],
    ["server:\n  host: '::'\n", `bridgekeeper.yaml:2:3  server.host: found "::", expected ${anonymous}`],
    [
      "server: { banner: { text: Hi, links: [{ label: x, href: 'javascript:x' }] } }",
      'bridgekeeper.yaml:1:51  server.banner.links[0].href: found "javascript:x", expected an https:// or mailto: URL, or a path from /',
    ],
    [
      "store: { url: 'mysql://me:secret@db/x' }",
      'bridgekeeper.yaml:1:10  store.url: found "mysql://…@db/x", expected a file: or postgres:// URL',
    ],
    [
      "refresh: { intervalInSeconds: 1 }",
      "bridgekeeper.yaml:1:12  refresh.intervalInSeconds: found 1, expected a number of seconds, 5 or more",
    ],
    [
      "servr:\n  port: 1\nazure:\n  endpont: https://x\n",
      `bridgekeeper.yaml:4:3  azure.endpont: found an unknown key, expected one of endpoint, credential, subscriptions (did you mean endpoint?)
bridgekeeper.yaml:1:1  servr: found an unknown key, expected one of azure, clusters, terraform, helm, needs, ignore, server, store, refresh (did you mean server?)`,
    ],
    [
      "clusters:\n  - name: one\n    kubeConfig: x\n",
      "bridgekeeper.yaml:3:5  clusters[0].kubeConfig: found an unknown key, expected one of name, kubeconfig, context, resourceId, namespaces (did you mean kubeconfig?)",
    ],
    [
      "__proto__: { server: 1 }\n",
      "bridgekeeper.yaml:1:1  __proto__: found an unknown key, expected one of azure, clusters, terraform, helm, needs, ignore, server, store, refresh (did you mean azure?)",
    ],
  ])("%j", (text, message) => {
    expect(complaintOf(text)).toBe(message);
  });

  test.each(["http://127.0.0.1:8443", "http://localhost:1", "http://[::1]:80", "https://arm.local"])(
    "takes %s for an endpoint",
    (url) => {
      write(`azure: { endpoint: "${url}" }`);
      expect(load()?.azure.endpoint).toBe(url);
    },
  );

  test.each(["127.0.0.1", "127.8.8.8", "localhost", "::1"])("listens on %s without a sign-in", (host) => {
    write(`server: { host: "${host}" }`);
    expect(load()?.server.host).toBe(host);
  });
});

describe("a file that is not YAML, or no file", () => {
  test.each([
    ["server:\n\tport: 3000\n", "bridgekeeper.yaml:2:1  found a tab, expected spaces"],
    ["server:\n  port: 1\n  port: 2\n", "bridgekeeper.yaml:3:3  port: found the key again, expected it once"],
    [
      "server: { port: 1\n",
      "bridgekeeper.yaml:2:1  found what is not YAML (Flow map in block collection must be sufficiently indented and end with a }), expected YAML 1.2",
    ],
    [
      "",
      "bridgekeeper.yaml  found an empty file, expected settings (with no file at all, the embedded estate is shown)",
    ],
    [
      "# azure:\n",
      "bridgekeeper.yaml  found an empty file, expected settings (with no file at all, the embedded estate is shown)",
    ],
    ["just words\n", 'bridgekeeper.yaml:1:1  found "just words", expected a mapping'],
    [
      "server: {}\n---\nserver: {}\n",
      "bridgekeeper.yaml:2:1  found what is not YAML (Source contains multiple documents; please use YAML.parseAllDocuments()), expected YAML 1.2",
    ],
    [
      "server: *nowhere\n",
      "bridgekeeper.yaml  found what is not YAML (Unresolved alias (the anchor must be set before the alias): nowhere), expected YAML 1.2",
    ],
    [
      "server: !secret x\n",
      "bridgekeeper.yaml:1:9  found what is not YAML (Unresolved tag: !secret), expected YAML 1.2",
    ],
  ])("%j", (text, message) => {
    expect(complaintOf(text)).toBe(message);
  });

  test("aliases that multiply without bound", () => {
    const levels = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n},`.repeat(9)}]`).join("\n");
    expect(complaintOf(`l0: &l0 [x]\n${levels}\n`)).toBe(
      "bridgekeeper.yaml  found what is not YAML (Excessive alias count indicates a resource exhaustion attack), expected YAML 1.2",
    );
  });

  test("a directory", () => {
    mkdirSync(join(directory, "bridgekeeper.yaml"));
    expect(complaint()).toBe("bridgekeeper.yaml  found a directory, expected a file");
  });

  test("a file that cannot be read", () => {
    symlinkSync("loop.yaml", join(directory, "loop.yaml"));
    expect(complaint({ BRIDGEKEEPER_CONFIG: "loop.yaml" })).toBe(
      "loop.yaml  found a file that cannot be read (ELOOP), expected one that this process may read",
    );
  });

  test("a problem carries its parts", () => {
    write("server:\n  port: x\n");
    expect(() => load()).toThrow(
      expect.objectContaining({
        problems: [
          {
            file: "bridgekeeper.yaml",
            line: 2,
            column: 3,
            key: "server.port",
            found: '"x"',
            expected: "a port from 0 to 65535",
          },
        ],
      }),
    );
  });
});

describe("the environment", () => {
  test("overrides the file", () => {
    write("azure: { credential: token, subscriptions: [not-even-valid] }\nserver: { port: 1, host: localhost }\n");
    const env = {
      BRIDGEKEEPER_AZURE_ENDPOINT: "https://arm.example.com",
      BRIDGEKEEPER_AZURE_SUBSCRIPTIONS: ` ${subscription}, ${subscription},`,
      BRIDGEKEEPER_HELM_CHARTS: "charts/a,/charts/b",
      BRIDGEKEEPER_SERVER_PORT: "3411",
      BRIDGEKEEPER_SERVER_HOST: "0.0.0.0",
      BRIDGEKEEPER_SERVER_ALLOW_ANONYMOUS: "true",
      BRIDGEKEEPER_SERVER_BANNER_TEXT: "Staff only",
      BRIDGEKEEPER_STORE_URL: "postgres://me:secret@db/bridgekeeper",
      BRIDGEKEEPER_REFRESH_INTERVAL_IN_SECONDS: "7.5",
    };
    expect(load(env)).toEqual({
      ...defaults(),
      origin: { file: `${directory}/bridgekeeper.yaml` },
      azure: {
        endpoint: "https://arm.example.com",
        credential: "token",
        subscriptions: [subscription, subscription],
      },
      helm: { charts: [`${directory}/charts/a`, "/charts/b"] },
      server: {
        host: "0.0.0.0",
        port: 3411,
        allowAnonymous: true,
        names: [],
        banner: { text: "Staff only", links: [] },
      },
      store: { url: "postgres://me:secret@db/bridgekeeper" },
      refresh: { intervalInSeconds: 7.5 },
    });
  });

  test("gives relative paths from the working directory, whatever the file's", () => {
    mkdirSync(join(directory, "conf"));
    write("store: { url: 'file:mine.db' }", "conf/mine.yaml");
    const env = { BRIDGEKEEPER_CONFIG: "conf/mine.yaml" };
    expect(load(env)?.store.url).toBe(`file:${directory}/conf/mine.db`);
    expect(load({ ...env, BRIDGEKEEPER_STORE_URL: "file:///abs/other.db" })?.store.url).toBe("file:/abs/other.db");
    expect(load({ ...env, BRIDGEKEEPER_STORE_URL: "file:./other.db" })?.store.url).toBe(`file:${directory}/other.db`);
  });

  test("may spell words together, leaves out what is empty, and ignores what it does not know", () => {
    const env = {
      BRIDGEKEEPER_SERVER_ALLOWANONYMOUS: "true",
      BRIDGEKEEPER_SERVER_PORT: "",
      BRIDGEKEEPER_AZURE_SUBSCRIPTIONS: "",
      BRIDGEKEEPER_SERVICE_HOST: "10.0.0.1",
      BRIDGEKEEPER_CLUSTERS: "one",
    };
    expect(load(env, true)).toEqual({ ...defaults(), server: { ...defaults().server, allowAnonymous: true } });
  });

  test.each([
    [{ BRIDGEKEEPER_SERVER_PORT: "http" }, 'BRIDGEKEEPER_SERVER_PORT: found "http", expected a port from 0 to 65535'],
    [
      { BRIDGEKEEPER_SERVER_PORT: "tcp://10.0.171.239:3000" },
      'BRIDGEKEEPER_SERVER_PORT: found "tcp://10.0.171.239:3000", expected a port from 0 to 65535; Kubernetes sets this variable for a Service of that name unless the pod has enableServiceLinks: false',
    ],
    [
      { BRIDGEKEEPER_SERVER_HOST: "0.0.0.0" },
      'BRIDGEKEEPER_SERVER_HOST: found "0.0.0.0", expected a loopback address, for nobody has to sign in (server.allowAnonymous: true listens all the same)',
    ],
    [
      { BRIDGEKEEPER_SERVER_ALLOW_ANONYMOUS: "1" },
      'BRIDGEKEEPER_SERVER_ALLOW_ANONYMOUS: found "1", expected true or false',
    ],
    [
      { BRIDGEKEEPER_AZURE_ENDPOINT: "http://arm.example.com" },
      'BRIDGEKEEPER_AZURE_ENDPOINT: found "http://arm.example.com", expected an https:// URL (http:// is allowed on loopback only)',
    ],
    [
      { BRIDGEKEEPER_AZURE_SUBSCRIPTIONS: `${subscription},prod` },
      `BRIDGEKEEPER_AZURE_SUBSCRIPTIONS: found "${subscription},prod", expected the id of a subscription (a GUID)`,
    ],
    [
      { BRIDGEKEEPER_STORE_URL: "mysql://me:secret@db" },
      'BRIDGEKEEPER_STORE_URL: found "mysql://…@db", expected a file: or postgres:// URL',
    ],
  ])("%j is named by its variable", (env: Record<string, string>, message) => {
    expect(complaintOf("azure: {}", env)).toBe(message);
  });

  test("does not hide what is wrong in the file", () => {
    expect(complaintOf("server: 3000\n", { BRIDGEKEEPER_SERVER_PORT: "1" })).toBe(
      "bridgekeeper.yaml:1:1  server: found 3000, expected a mapping",
    );
  });
});
