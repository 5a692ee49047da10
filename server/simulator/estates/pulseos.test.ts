import { describe, expect, it } from "vitest";
import { plantedSecret } from "../planted-secret.ts";
import { pulseosScenarios } from "../menu/pulseos-scenarios.ts";
import { pulseosEstate } from "./pulseos.ts";

const now = new Date("2026-11-23T10:00:00Z");
const contents = (estate: ReturnType<typeof pulseosEstate>) =>
  JSON.stringify([
    estate.arm.all(),
    estate.arm.denials,
    estate.arm.faults.map(({ match, status }) => [match.source, status]),
    estate.kubernetes
      .all()
      .map(({ metadata: { resourceVersion: _, ...metadata }, ...object }) => ({ ...object, metadata })),
    estate.kubernetes.faults.map(({ match, status }) => [match.source, status]),
  ]);

describe("the PulseOS estate", () => {
  it("is the same for the same moment", () => {
    expect(contents(pulseosEstate({ now }))).toBe(contents(pulseosEstate({ now })));
  });

  it("hides secrets in every kind of place", () => {
    const text = contents(pulseosEstate({ now }));
    const places = [...new Set(text.match(new RegExp(`${plantedSecret}-[a-z-]+`, "g")))].toSorted();
    expect(places).toEqual(
      [
        "api-secret-provider-class",
        "batch-env-url",
        "config-map",
        "config-map-url",
        "container-argument",
        "cosmos-connection-string",
        "cosmos-master-key",
        "key-vault-tag",
        "managed-cluster-service-principal",
        "redis-primary-key",
        "redis-rdb",
        "redis-secondary-key",
        "redis-tag",
        "scheduler-secret-provider-class",
        "worker-env",
        "worker-env-url",
        "workers-blue-last-applied",
        "workers-green-last-applied",
      ].map((place) => `${plantedSecret}-${place}`),
    );
  });

  it("puts every running pod on a node that exists", () => {
    const { kubernetes } = pulseosEstate({ now });
    const nodes = kubernetes.history.list("nodes").map(({ metadata }) => metadata.name);
    const used = kubernetes.history.list("pods").map((pod) => (pod["spec"] as { nodeName?: string }).nodeName);
    expect(used.filter((name) => name !== undefined && !nodes.includes(name))).toEqual([]);
  });

  it.each(pulseosScenarios)("is changed by $id", ({ id }) => {
    expect(contents(pulseosEstate({ now, changes: [id] }))).not.toBe(contents(pulseosEstate({ now })));
  });
});
