import { codesOf, type Catalogue } from "../failure-mode.ts";
import { cosmosFirewallWithoutTheCluster } from "./firewall-without-the-cluster.ts";

export const cosmosCatalogue: Catalogue = {
  title: "Cosmos DB",
  codes: codesOf("C", 1, 9),
  modes: [cosmosFirewallWithoutTheCluster],
  leftOut: [],
};
