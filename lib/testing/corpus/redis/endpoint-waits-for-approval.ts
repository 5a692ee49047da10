import {
  aPrivateEndpoint,
  aPrivateLink,
  aPrivateRecord,
  aPrivateZone,
  connectedTo,
  homeNetwork,
  openNetwork,
} from "../../network.ts";
import { redisCache, redisStory } from "../../redis.ts";
import { defineFailureMode } from "../failure-mode.ts";

const zone = aPrivateZone("privatelink.redis.cache.windows.net");
const endpoint = aPrivateEndpoint(homeNetwork, { addresses: ["10.225.0.4"] });
const story = (status: string, publicNetworkAccess = "Disabled") =>
  redisStory({
    redisCaches: [
      {
        ...redisCache,
        network: { ...openNetwork, publicNetworkAccess, privateEndpoints: [connectedTo(endpoint, status)] },
      },
    ],
    virtualNetworks: [homeNetwork],
    privateEndpoints: [endpoint],
    privateDnsZones: [zone],
    privateDnsLinks: [aPrivateLink(zone)],
    privateDnsRecords: [aPrivateRecord(zone, "redis-shop", "10.225.0.4")],
  });

export const endpointWaitsForApproval = defineFailureMode({
  code: "R-11",
  title: "The cache is closed to the public, and its private endpoint still waits for approval",
  kind: "redis",
  rule: "network-reachable",
  fails: {
    inventory: story("Pending"),
    verdict: "broken",
    values: { "public network access": "Disabled", "approved private endpoints": "0" },
  },
  mended: { inventory: story("Approved") },
  unread: { what: "redisCaches" },
  twin: {
    title: "it is closed to the public and answers at an endpoint of the cluster's own network",
    inventory: story("approved", "disabled"),
  },
});
