import { createEstate, type Estate } from "../simulator/estate.ts";
import { azureResources } from "./two-harbours/azure.ts";
import { northSubscription, southSubscription, tenantId } from "./two-harbours/names.ts";
import { platform } from "./two-harbours/platform.ts";
import { workloads } from "./two-harbours/workloads.ts";

/**
 * An estate that shares nothing with PulseOS: two subscriptions, two identities of one name, ids in every spelling,
 * roles at a resource group and a management group, a role of its own, Azure Managed Redis, Cosmos DB for NoSQL,
 * a vault in access-policy mode behind External Secrets, a StatefulSet and a CronJob.
 */
export function twoHarbours(): Estate {
  return createEstate({
    tenantId,
    token: "harbour-token",
    arm: {
      subscriptions: [
        { subscriptionId: northSubscription.toUpperCase(), displayName: "Harbour North", tenantId },
        { subscriptionId: southSubscription, displayName: "Harbour South", tenantId },
      ],
      resources: azureResources(),
    },
    kubernetes: {
      customGroups: ["external-secrets.io"],
      objects: [...platform(), ...workloads()],
    },
  });
}
