import { describe, expect, it } from "vitest";
import type { Estate } from "./simulator/estate.ts";
import { armIdOf } from "./simulator/build/arm-resource.ts";
import { endpointConnection, privateDnsZone, privateEndpoint, virtualNetwork } from "./simulator/build/network.ts";
import { pulseosEstate } from "./simulator/estates/pulseos.ts";
import { evaluateEstate, type EvaluatedEstate } from "./testing/evaluate-estate.ts";
import { northSubscription, places, southSubscription } from "./testing/two-harbours/names.ts";
import { twoHarbours } from "./testing/two-harbours.ts";

const storeId = armIdOf(places.appConfiguration, "Microsoft.AppConfiguration/configurationStores");
const nodeGroup = `MC_${places.cluster.resourceGroup}_${places.cluster.name}_westeurope`;
const hub = (name: string) => ({ subscriptionId: southSubscription, resourceGroup: "RG-Hub", name });

/** The harbours' store is closed to the public, and its zone is in the other subscription. */
function closedStore(records: Readonly<Record<string, string>>): Estate {
  const estate = twoHarbours();
  const network = virtualNetwork({
    subscriptionId: northSubscription,
    resourceGroup: nodeGroup,
    name: "aks-vnet-1",
    subnets: [{ name: "aks-subnet", addressPrefix: "10.224.0.0/16" }],
  });
  const endpoint = privateEndpoint({
    ...hub("pe-appcs"),
    subnetId: `${network.id}/subnets/aks-subnet`,
    serviceId: storeId,
    groupId: "configurationStores",
  });
  const networkId = network.id.toLowerCase();
  estate.arm.patch(storeId, {
    properties: {
      publicNetworkAccess: "Disabled",
      privateEndpointConnections: [endpointConnection(storeId, endpoint.id)],
    },
  });
  estate.arm.upsert(
    network,
    endpoint,
    ...privateDnsZone({ ...hub("privatelink.azconfig.io"), networkId, records }),
    ...privateDnsZone({ ...hub("privatelink.blob.core.windows.net"), networkId, records: { stother: "10.224.9.9" } }),
  );
  return estate;
}

const networkCalls = ({ running }: EvaluatedEstate) =>
  running.arm.requests.map(({ path }) => path).filter((path) => path.includes("Microsoft.Network/"));

const jointOf = ({ evaluation }: EvaluatedEstate) =>
  evaluation.bridges
    .find(({ kind }) => kind === "app-configuration")
    ?.joints.find(({ rule }) => rule === "network-reachable");

describe("the network around the clusters", () => {
  it("is not read while every service is plainly open", async () => {
    expect(networkCalls(await evaluateEstate(pulseosEstate()))).toEqual([]);
  });

  it("is read when a service has a private endpoint, and of private DNS the zones in question only", async () => {
    const evaluated = await evaluateEstate(closedStore({ "appcs-quay": "10.224.0.9" }), { clusterName: "quay" });
    expect(jointOf(evaluated)).toMatchObject({ verdict: "intact" });
    const calls = networkCalls(evaluated);
    expect(calls.filter((path) => path.includes("/privateDnsZones/")).map((path) => path.split("?")[0])).toEqual([
      expect.stringMatching(/privatelink\.azconfig\.io\/virtualNetworkLinks$/),
      expect.stringMatching(/privatelink\.azconfig\.io\/A$/),
    ]);
    // Five lists in each of two subscriptions, and two of the one zone.
    expect(calls).toHaveLength(12);
    expect(evaluated.inventory.readings.filter(({ status }) => status !== "complete")).toEqual([]);
  });

  it("proves a name that cannot be resolved", async () => {
    const evaluated = await evaluateEstate(closedStore({ "appcs-other": "10.224.0.9" }), { clusterName: "quay" });
    expect(jointOf(evaluated)).toMatchObject({
      verdict: "broken",
      message: expect.stringMatching(/^appcs-quay\.azconfig\.io cannot be resolved from aks-quay/),
    });
  });

  it("leaves the way unknown, with the permission, where the network may not be read", async () => {
    const estate = closedStore({ "appcs-quay": "10.224.0.9" });
    estate.arm.denials.push({
      action: "Microsoft.Network/privateDnsZones/read",
      scope: `/subscriptions/${southSubscription}`,
    });
    expect(jointOf(await evaluateEstate(estate, { clusterName: "quay" }))).toMatchObject({
      verdict: "unknown",
      missing: expect.stringContaining("Microsoft.Network/privateDnsZones/read"),
    });
  });
});
