import { describe, expect, it } from "vitest";
import { bridgeOf, evaluationOf, identityBridgeOf, jointOf, seen } from "./testing/bridge-of.ts";
import { toTopology } from "./to-topology.ts";

const worker = "workers-blue/pulseos-worker";
const green = "workers-green/pulseos-worker";
const account = "sa-workers";
const blueSubject = "system:serviceaccount:workers-blue:sa-workers";

const topologyOf = (...bridges: Parameters<typeof evaluationOf>[0]) => toTopology(evaluationOf(bridges));
const hops = ({ links }: ReturnType<typeof toTopology>) =>
  links.map(({ from, to, verdict }) => [from.split("/").at(-1), to.split("/").at(-1), verdict]);
const cardOf = ({ nodes }: ReturnType<typeof toTopology>, title: string) => nodes.find((node) => node.title === title);

describe("an identity bridge", () => {
  it("passes the credential that trusts it and the ServiceAccount", () => {
    const topology = topologyOf(identityBridgeOf(worker, "msi-workers", account));
    expect(hops(topology)).toEqual([
      ["one", "sa-workers", "intact"],
      ["sa-workers", "pulseos-worker", "intact"],
    ]);
    expect(topology.nodes.map(({ title, lane }) => [title, lane])).toEqual([
      ["pulseos-worker", "moved"],
      ["msi-workers", "identity"],
      ["one", "identity"],
      ["sa-workers", "wiring"],
    ]);
  });

  it("is broken where its values differ, and shows them, while the rest of its way stands", () => {
    const topology = topologyOf(identityBridgeOf(green, "msi-workers", account, blueSubject));
    expect(topology.links.map(({ verdict, gap }) => [verdict, gap])).toEqual([
      [
        "broken",
        {
          rule: "federated-subject-matches",
          expected: "system:serviceaccount:workers-green:sa-workers",
          found: blueSubject,
        },
      ],
      ["intact", null],
    ]);
  });

  it("draws a ServiceAccount that is not there as a ghost", () => {
    const named = seen("expected", "sa-gone", "aks/workers-blue/Deployment/x", "spec.template.spec.serviceAccountName");
    const topology = topologyOf(
      bridgeOf("identity", worker, "msi-workers", [jointOf("service-account-exists", "broken", [named])]),
    );
    expect(cardOf(topology, "sa-gone")).toMatchObject({
      exists: false,
      kind: "service-account",
      line: "Nothing answers to this name",
    });
  });

  it("leads straight to the workload when no evidence names a ServiceAccount", () => {
    expect(
      hops(topologyOf(bridgeOf("identity", worker, "msi-workers", [jointOf("oidc-issuer-enabled", "unknown")]))),
    ).toEqual([["msi-workers", "pulseos-worker", "unknown"]]);
  });
});

describe("a bridge to a data service", () => {
  const redisJoints = [jointOf("identity-bridge-stands"), jointOf("redis-access-granted")];

  it("ends at the identity that the workload crosses with", () => {
    const topology = topologyOf(
      identityBridgeOf(worker, "msi-workers", account),
      bridgeOf("redis", worker, "redis-main", redisJoints),
    );
    expect(hops(topology)).toContainEqual(["redis-main", "msi-workers", "intact"]);
    expect(topology.links).toHaveLength(3);
  });

  it("does not alarm the far end for a break in the identity bridge", () => {
    const broken = identityBridgeOf(green, "msi-workers", account, blueSubject);
    const blocked = bridgeOf(
      "redis",
      green,
      "redis-main",
      [jointOf("identity-bridge-stands", "broken"), jointOf("redis-access-granted")],
      {
        blockedBy: broken.id,
      },
    );
    const topology = topologyOf(broken, blocked);
    expect(cardOf(topology, "redis-main")).toMatchObject({
      verdict: "intact",
      isTroubledElsewhere: true,
      line: "1 bridge, blocked",
      bridge: blocked.id,
    });
    expect(cardOf(topology, "pulseos-worker")).toMatchObject({
      verdict: "broken",
      bridge: broken.id,
      line: "Identity: no matching subject",
    });
  });

  it("counts at the far end what is blocked, and leads to that", () => {
    const broken = identityBridgeOf(green, "msi-workers", account, blueSubject);
    const store = [jointOf("identity-bridge-stands", "broken"), jointOf("openai-data-role")];
    const blocked = bridgeOf("openai", green, "oai", store, { blockedBy: broken.id });
    const standing = bridgeOf("openai", worker, "oai", [
      jointOf("identity-bridge-stands"),
      jointOf("openai-data-role"),
    ]);
    const identity = identityBridgeOf(worker, "msi-workers", account);
    expect(cardOf(topologyOf(identity, standing, broken, blocked), "oai")).toMatchObject({
      isTroubledElsewhere: true,
      line: "2 bridges, 1 blocked",
      bridge: blocked.id,
    });
    expect(cardOf(topologyOf(identity, standing), "oai")).toMatchObject({
      isTroubledElsewhere: false,
      line: "1 bridge, intact",
    });
  });

  it("claims nothing for a stretch where nothing was judged", () => {
    const broken = identityBridgeOf(green, "msi-workers", account, blueSubject);
    const blocked = bridgeOf("redis", green, "redis-main", [jointOf("identity-bridge-stands", "broken")]);
    expect(hops(topologyOf(broken, blocked))).toContainEqual(["redis-main", "msi-workers", "unknown"]);
  });

  it("passes the provider that brings its values, and is broken on the side that the evidence is from", () => {
    const provider = "aks/workers-blue/AzureAppConfigurationProvider/common";
    const bridge = bridgeOf("app-configuration", worker, "appcs-common", [
      jointOf("app-configuration-reader-role", "intact", [seen("found", "Reader", "/subscriptions/s/x")]),
      jointOf("app-configuration-synced", "broken", [seen("found", "Failed", provider, "status.phase")]),
    ]);
    expect(hops(topologyOf(bridge))).toEqual([
      ["appcs-common", "common", "intact"],
      ["common", "pulseos-worker", "broken"],
    ]);
  });

  describe("that a provider brings with the workload's broken identity", () => {
    const broken = identityBridgeOf(green, "msi-workers", account, blueSubject);
    const provider = "aks/workers-green/AzureAppConfigurationProvider/common";
    const credential = `${broken.target.id}/federatedIdentityCredentials/blue`;
    const bridge = bridgeOf(
      "app-configuration",
      green,
      "appcs-common",
      [
        jointOf("app-configuration-provider-identity", "broken", [
          seen("expected", "system:serviceaccount:workers-green:sa-workers", provider),
          seen("found", blueSubject, credential),
        ]),
        jointOf("app-configuration-data-role", "intact", [seen("found", "Reader", "/subscriptions/s/x")]),
        jointOf("app-configuration-synced", "broken", [seen("found", "Failed", provider, "status.phase")]),
      ],
      { blockedBy: broken.id },
    );
    const topology = topologyOf(broken, bridge);

    it("says what blocks it and what is broken besides, and leaves the fault itself to the bridge that has it", () => {
      expect(topology.bridges.map(({ message }) => message)).toContain(
        "Blocked: the identity bridge to msi-workers is broken at federated-subject-matches. Mend that first. " +
          "Then look at what is broken here besides: not in sync.",
      );
    });

    it("passes that identity and is blocked where it is presented", () => {
      expect(hops(topology).slice(2)).toEqual([
        ["appcs-common", "msi-workers", "intact"],
        ["blue", "common", "broken"],
        ["common", "pulseos-worker", "broken"],
      ]);
    });

    it("shows the two values once, at the cause", () => {
      expect(topology.links.map(({ gap, isBlocked }) => [gap?.rule ?? null, isBlocked])).toEqual([
        ["federated-subject-matches", false],
        [null, false],
        [null, false],
        [null, true],
        [null, true],
      ]);
    });

    it("alarms at the provider, not at the store", () => {
      expect(cardOf(topology, "appcs-common")?.verdict).toBe("intact");
      expect(cardOf(topology, "common")).toMatchObject({ isTroubledElsewhere: true, line: "1 bridge, blocked" });
      expect(cardOf(topology, "msi-workers")).toMatchObject({ bridge: broken.id, line: "1 of 2 bridges broken" });
    });
  });

  it("leads straight to a workload without identity", () => {
    expect(
      hops(topologyOf(bridgeOf("redis", worker, "redis-main", [jointOf("identity-bridge-stands", "unknown")]))),
    ).toEqual([["redis-main", "pulseos-worker", "unknown"]]);
  });
});

it("keeps a card for a name that nothing answers to, with the nearest that does exist", () => {
  const target = { type: "Microsoft.Cache/redis", name: "redis-mian", id: null, exists: false, nearest: "redis-main" };
  const topology = topologyOf(
    bridgeOf("redis", worker, "redis-mian", [jointOf("redis-cache-exists", "broken")], { target }),
  );
  expect(cardOf(topology, "redis-mian")).toMatchObject({
    exists: false,
    nearest: "redis-main",
    line: "Not there. Nearest: redis-main",
  });
});

it("is one card for one ARM id, however it is spelled", () => {
  const loud = bridgeOf("redis", worker, "redis-main", []);
  const quiet = bridgeOf("redis", green, "redis-main", [], {
    target: { ...loud.target, id: loud.target.id!.toLowerCase() },
  });
  expect(topologyOf(loud, quiet).nodes.filter(({ kind }) => kind === "redis")).toHaveLength(1);
});

describe("a name that was not found", () => {
  const unknown = (kind: Parameters<typeof bridgeOf>[0], from: string, name: string, cluster = "aks") =>
    bridgeOf(kind, from, name, [jointOf("exists", "unknown")], {
      id: `${kind} ${cluster} ${from} ${name}`,
      cluster,
      target: { type: "", name, id: null, exists: null, nearest: null },
    });
  const cards = (...bridges: Parameters<typeof evaluationOf>[0]) =>
    topologyOf(...bridges).nodes.filter(({ kind, lane }) => lane === "built" && kind !== "cluster");

  it("is one card for one host in all namespaces and clusters", () => {
    const host = "redis-main.redis.cache.windows.net";
    expect(cards(...["a/x", "b/x"].map((from) => unknown("redis", from, host)))).toHaveLength(1);
    expect(cards(unknown("redis", "a/x", host), unknown("redis", "a/x", host.toUpperCase(), "other"))).toHaveLength(1);
  });

  it("is one card for one pool of a cluster", () => {
    expect(cards(unknown("compute", "a/x", "workers"), unknown("compute", "b/x", "workers"))).toHaveLength(1);
    expect(cards(unknown("compute", "a/x", "workers"), unknown("compute", "a/x", "workers", "other"))).toHaveLength(2);
  });

  it("is a card for each namespace where it only names what is in that", () => {
    expect(
      cards(unknown("app-configuration", "a/x", "settings"), unknown("app-configuration", "b/x", "settings")),
    ).toHaveLength(2);
  });
});

describe("what belongs to a card", () => {
  const rowsOf = (topology: ReturnType<typeof toTopology>) => {
    const titles = new Map(topology.nodes.map(({ id, title }) => [id, title]));
    return topology.nodes.flatMap(({ owner, kind, title }) =>
      owner === null ? [] : [`${kind} ${title} of ${titles.get(owner)}`],
    );
  };
  const taking = (kind: "app-configuration" | "key-vault", name: string, path: string) =>
    bridgeOf(kind, worker, "store", [jointOf("exists", "unknown")], {
      needs: [
        { says: "it takes them", evidence: seen("name", name, "aks/workers-blue/Deployment/pulseos-worker", path) },
      ],
    });

  it("is docked to it: a pool, a credential, a ConfigMap, a Secret", () => {
    const topology = topologyOf(
      identityBridgeOf(worker, "msi-workers", account),
      bridgeOf("compute", worker, "workers", [jointOf("pool-exists")]),
      taking("app-configuration", "settings", "spec.template.spec.containers[worker].envFrom"),
      taking("key-vault", "secrets", "spec.template.spec.containers[worker].envFrom"),
    );
    expect(rowsOf(topology).toSorted()).toEqual([
      "config-map settings of pulseos-worker",
      "federated-credential one of msi-workers",
      "node-pool workers of aks",
      "secret secrets of pulseos-worker",
    ]);
  });

  it("is no Secret where the workload mounts files", () => {
    const files = taking("key-vault", "class", "spec.template.spec.volumes[].csi.volumeAttributes");
    expect(rowsOf(topologyOf(files))).toEqual([]);
  });

  it("says whom a credential trusts", () => {
    const topology = topologyOf(identityBridgeOf(green, "msi-workers", account, blueSubject));
    expect(cardOf(topology, "one")).toMatchObject({ note: "for workers-blue/sa-workers", verdict: "broken" });
  });

  it("is no credential of another identity", () => {
    const foreign = seen(
      "found",
      blueSubject,
      "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/msi-other/federatedIdentityCredentials/x",
      "properties.subject",
    );
    const bridge = bridgeOf("identity", worker, "msi-workers", [
      jointOf("service-account-exists", "intact", [
        seen("found", account, `aks/workers-blue/ServiceAccount/${account}`),
      ]),
      jointOf("federated-subject-matches", "broken", [foreign]),
    ]);
    expect(rowsOf(topologyOf(bridge))).toEqual([]);
  });
});

it("says of a workload that it wants no pods", () => {
  const bridge = identityBridgeOf(green, "msi-workers", account);
  const waiting = { ...bridge, workload: { ...bridge.workload, replicas: 0 } };
  expect(cardOf(topologyOf(waiting), "pulseos-worker")?.note).toBe("wants 0 pods");
  expect(cardOf(topologyOf(bridge), "pulseos-worker")?.note).toBeNull();
});

it("leaves joints out that the configuration ignores", () => {
  const ignored = { ...jointOf("pool-tolerated", "broken"), ignored: { reason: "known", until: "2031-01-01" } };
  const bridge = bridgeOf("compute", worker, "workers", [jointOf("pool-exists"), ignored], {
    verdict: "intact",
    rootCause: null,
  });
  expect(topologyOf(bridge).links).toMatchObject([{ verdict: "intact", gap: null }]);
});

it("tells each bridge in short, worst first as evaluated, with the sentence of its root cause", () => {
  const [first] = topologyOf(identityBridgeOf(green, "msi-workers", account, blueSubject)).bridges;
  expect(first).toMatchObject({
    verdict: "broken",
    rootCause: "federated-subject-matches",
    message: "federated-subject-matches is broken.",
  });
});
