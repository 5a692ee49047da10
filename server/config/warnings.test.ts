import { describe, expect, it } from "vitest";
import { loadConfiguration } from "./load-configuration.ts";
import { warningsOf } from "./warnings.ts";

const configuration = loadConfiguration({ directory: "/nowhere", env: {}, live: true });
if (configuration === null) throw new Error("live means defaults");
const now = "2030-01-02T03:04:05.000Z";

describe("warnings about a configuration", () => {
  it("are none for what does something", () => {
    const ignore = [{ rule: "network-reachable", resource: "shop/checkout", reason: "peering", until: "2030-01-02" }];
    expect(
      warningsOf({ ...configuration, ignore }, { BRIDGEKEEPER_SERVER_PORT: "1", BRIDGEKEEPER_CONFIG: "x" }, now),
    ).toEqual([]);
  });

  it("name what does nothing", () => {
    const ignore = [{ rule: "network-reachabel", resource: "shop/checkout", reason: "peering", until: "2030-01-01" }];
    const given = { ...configuration, ignore, terraform: [{ path: "/infra" }], helm: { charts: ["/chart"] } };
    expect(warningsOf(given, { BRIDGEKEEPER_SERVER_PROT: "1" }, now)).toEqual([
      "terraform: accepted, but this version reads nothing from it",
      "helm.charts: accepted, but this version reads nothing from them",
      "ignore[0].rule: there is no rule network-reachabel; the nearest is network-reachable",
      "ignore[0].until: 2030-01-01 is past, so network-reachabel counts again",
      "BRIDGEKEEPER_SERVER_PROT: no setting has this name, so it does nothing",
    ]);
  });
});
