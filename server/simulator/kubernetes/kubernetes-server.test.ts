import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clusterEvent } from "../build/cluster-event.ts";
import { configMap } from "../build/config-map.ts";
import { appConfigurationProvider } from "../build/app-configuration-provider.ts";
import { createCertificate } from "../certificate.ts";
import { createEstate, type Estate } from "../estate.ts";
import { createClient, type Client } from "../https-client.ts";
import type { ApiObject } from "./api-object.ts";
import { startKubernetesServer, type KubernetesServer } from "./kubernetes-server.ts";

interface List {
  readonly kind: string;
  readonly metadata: {
    readonly resourceVersion: string;
    readonly continue?: string;
    readonly remainingItemCount?: number;
  };
  readonly items: readonly ApiObject[];
}

interface WatchEvent {
  readonly type: string;
  readonly object: ApiObject & { readonly code?: number; readonly reason?: string };
}

interface StatusBody {
  readonly kind: string;
  readonly reason: string;
  readonly code: number;
  readonly message: string;
  readonly metadata: { readonly continue?: string };
}

const settings = (name: string, tier = "one", namespace = "a") =>
  configMap({ namespace, name, labels: { tier } }, { key: name });

describe("the simulated Kubernetes API", () => {
  let estate: Estate;
  let server: KubernetesServer;
  let client: Client;

  beforeAll(async () => {
    estate = createEstate({ tenantId: "t" });
    const certificate = await createCertificate();
    server = await startKubernetesServer({ estate, certificate });
    client = createClient({ certificate: certificate.certificate, token: estate.token });
  });
  beforeEach(() => {
    estate.kubernetes.assign(createEstate({ tenantId: "t" }).kubernetes);
    estate.kubernetes.upsert(settings("one"), settings("two", "two"), settings("three", "two", "b"));
  });
  afterAll(async () => {
    client.close();
    await server.close();
  });

  const ask = (path: string, headers?: Record<string, string>) => client.get(server.url + path, headers);
  const list = async (path: string) => (await ask(path)).json<List>();
  const statusOf = async (path: string) => (await ask(path)).json<StatusBody>();
  const names = async (path: string) => (await list(path)).items.map(({ metadata }) => metadata.name);

  it("lists in pages that keep the version of the first", async () => {
    const first = await list("/api/v1/configmaps?limit=2");
    estate.kubernetes.upsert(settings("zzz", "one", "z"));
    const second = await list(`/api/v1/configmaps?limit=2&continue=${first.metadata.continue}`);
    expect([first.kind, first.items.length, first.metadata.remainingItemCount]).toEqual(["ConfigMapList", 2, 1]);
    expect(second.items.map(({ metadata }) => metadata.name)).toEqual(["three", "zzz"]);
    expect(second.metadata).toEqual({ resourceVersion: first.metadata.resourceVersion });
  });

  it("expires a continue token, and lets the list be finished as it stands", async () => {
    const first = await list("/api/v1/configmaps?limit=1");
    estate.kubernetes.history.expire("configmaps");
    const expired = await statusOf(`/api/v1/configmaps?limit=1&continue=${first.metadata.continue}`);
    expect([expired.code, expired.reason]).toEqual([410, "Expired"]);
    const rest = await list(`/api/v1/configmaps?continue=${expired.metadata.continue}`);
    expect(rest.items).toHaveLength(2);
  });

  it("leaves kind and version out of listed objects of its own, not of custom ones", async () => {
    estate.kubernetes.upsert(
      appConfigurationProvider({ namespace: "a", name: "p", endpoint: "https://e", configMapName: "c" }),
    );
    const [own] = (await list("/api/v1/configmaps")).items;
    const [custom] = (await list("/apis/azconfig.io/v1/azureappconfigurationproviders")).items;
    expect([own?.kind, custom?.kind]).toEqual([undefined, "AzureAppConfigurationProvider"]);
    expect((await ask("/api/v1/namespaces/a/configmaps/one")).json<ApiObject>().kind).toBe("ConfigMap");
  });

  it("answers metadata only when asked for it", async () => {
    const accept = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json";
    const partial = (await ask("/api/v1/namespaces/b/configmaps", { accept })).json<List>();
    expect(partial.kind).toBe("PartialObjectMetadataList");
    expect(Object.keys(partial.items[0] ?? {})).toEqual(["kind", "apiVersion", "metadata"]);
  });

  it("selects by namespace, label and field", async () => {
    expect(await names("/api/v1/namespaces/a/configmaps")).toEqual(["one", "two"]);
    expect(await names("/api/v1/configmaps?labelSelector=tier%3Dtwo")).toEqual(["two", "three"]);
    expect(
      await names(`/api/v1/configmaps?labelSelector=${encodeURIComponent("tier in (one, zero),tier,!none")}`),
    ).toEqual(["one"]);
    expect(
      await names(`/api/v1/configmaps?labelSelector=${encodeURIComponent("tier notin (one),tier!=zero")}`),
    ).toEqual(["two", "three"]);
    expect(await names("/api/v1/configmaps?fieldSelector=metadata.name%3Dtwo")).toEqual(["two"]);
    const about = settings("one");
    const event = clusterEvent({ about, reason: "FailedMount", message: "m", at: new Date(0) });
    estate.kubernetes.upsert(event);
    const selector = encodeURIComponent(
      "involvedObject.kind=ConfigMap,involvedObject.name=one,reason=FailedMount,type!=Normal",
    );
    expect(await names(`/api/v1/events?fieldSelector=${selector}`)).toEqual([event.metadata.name]);
    expect(await statusOf("/api/v1/configmaps?fieldSelector=data.key%3Dx")).toMatchObject({
      code: 400,
      message: "field label not supported: data.key",
    });
  });

  it("refuses as the API server refuses", async () => {
    expect(await statusOf("/api/v1/secrets")).toMatchObject({
      kind: "Status",
      code: 403,
      reason: "Forbidden",
      message:
        'secrets is forbidden: User "system:serviceaccount:bridgekeeper:bridgekeeper" cannot list resource "secrets" in API group "" at the cluster scope',
    });
    expect(await statusOf("/api/v1/namespaces/a/configmaps/none")).toMatchObject({
      code: 404,
      message: 'configmaps "none" not found',
    });
    const unauthorized = await ask("/api/v1/pods", { authorization: "Bearer other" });
    expect([unauthorized.status, unauthorized.json<StatusBody>().reason]).toEqual([401, "Unauthorized"]);
    const missing = await ask("/apis/external-secrets.io/v1/externalsecrets");
    expect([missing.status, missing.text, missing.headers["content-type"]]).toEqual([
      404,
      "404 page not found\n",
      "text/plain; charset=utf-8",
    ]);
  });

  it("serves custom resources once they are installed", async () => {
    estate.kubernetes.customGroups.add("external-secrets.io");
    expect(await names("/apis/external-secrets.io/v1beta1/externalsecrets")).toEqual([]);
  });

  it("records everything and answers no other method but access reviews", async () => {
    const refused = await client.send("DELETE", `${server.url}/api/v1/namespaces/a/configmaps/one`);
    expect([refused.status, server.requests.at(-1)?.method, server.requests.at(-1)?.status]).toEqual([
      405,
      "DELETE",
      405,
    ]);
    const review = async (resource: string, verb = "list") => {
      const spec = { resourceAttributes: { verb, resource } };
      const answer = await client.send("POST", `${server.url}/apis/authorization.k8s.io/v1/selfsubjectaccessreviews`, {
        spec,
      });
      return [answer.status, answer.json<{ status: { allowed: boolean } }>().status.allowed];
    };
    expect([await review("pods"), await review("secrets"), await review("pods", "delete")]).toEqual([
      [201, true],
      [201, false],
      [201, false],
    ]);
  });

  it("answers faults with a Status", async () => {
    estate.kubernetes.faults.push({ match: /configmaps/, status: 429, retryAfterInSeconds: 3, times: 1 });
    const throttled = await ask("/api/v1/configmaps");
    expect([throttled.status, throttled.headers["retry-after"]]).toEqual([429, "3"]);
    expect(throttled.json()).toMatchObject({
      kind: "Status",
      reason: "TooManyRequests",
      details: { retryAfterSeconds: 3 },
    });
  });

  describe("watching", () => {
    const watch = (query: string) =>
      client.lines<WatchEvent>(`${server.url}/api/v1/configmaps?watch=1&${query}`)[Symbol.asyncIterator]();
    const next = async (events: AsyncIterator<WatchEvent>) => {
      const { value, done } = await events.next();
      return done ? "end" : `${value.type} ${value.object.metadata.name ?? ""}`.trim();
    };

    it("tells what happened since a version, and what happens", async () => {
      const { metadata } = await list("/api/v1/configmaps");
      estate.kubernetes.upsert(settings("four"));
      const events = watch(`resourceVersion=${metadata.resourceVersion}`);
      expect(await next(events)).toBe("ADDED four");
      estate.kubernetes.patch(
        { apiVersion: "v1", kind: "ConfigMap", namespace: "a", name: "one" },
        { data: { key: "new" } },
      );
      expect(await next(events)).toBe("MODIFIED one");
      estate.kubernetes.remove({ apiVersion: "v1", kind: "ConfigMap", namespace: "b", name: "three" });
      expect(await next(events)).toBe("DELETED three");
      await events.return?.();
    });

    it("begins with everything when no version is given, and ends with a bookmark after its time", async () => {
      const events = watch("timeoutSeconds=0.01&allowWatchBookmarks=true&labelSelector=tier%3Dtwo");
      expect([await next(events), await next(events), await next(events), await next(events)]).toEqual([
        "ADDED two",
        "ADDED three",
        "BOOKMARK",
        "end",
      ]);
    });

    it("says deleted to a watcher whose selection an object leaves", async () => {
      const { metadata } = await list("/api/v1/configmaps");
      const events = watch(`resourceVersion=${metadata.resourceVersion}&labelSelector=tier%3Done`);
      estate.kubernetes.upsert(settings("one", "two"));
      expect(await next(events)).toBe("DELETED one");
      await events.return?.();
    });

    it("ends with 410 when the version is forgotten, before and during the watch", async () => {
      const { metadata } = await list("/api/v1/configmaps");
      const open = watch(`resourceVersion=${metadata.resourceVersion}`);
      estate.kubernetes.upsert(settings("five"));
      expect(await next(open)).toBe("ADDED five");
      estate.kubernetes.history.expire("configmaps");
      const late = watch(`resourceVersion=${metadata.resourceVersion}`);
      for (const events of [open, late]) {
        const { value } = await events.next();
        expect([value?.type, value?.object.code, value?.object.reason]).toEqual(["ERROR", 410, "Expired"]);
        expect(await next(events)).toBe("end");
      }
    });

    it("breaks off when connections are dropped", async () => {
      const events = watch("");
      await next(events);
      server.dropWatches();
      await expect(
        (async () => {
          while (!(await events.next()).done);
        })(),
      ).rejects.toThrow(/aborted|ECONNRESET/);
    });
  });
});
