import { describe, expect, it } from "vitest";
import { indexInventory } from "../inventory/inventory-index.ts";
import { subscription } from "../testing/identity-story.ts";
import { inventoryOf } from "../testing/inventory-of.ts";
import { redisCache } from "../testing/redis.ts";
import { resourcesUnder } from "./resources-under.ts";

const second = { ...subscription, id: subscription.id.replace(/1$/, "2") };
const under = (scope: string, subscriptions = [subscription]) =>
  resourcesUnder(indexInventory(inventoryOf({ subscriptions, redisCaches: [redisCache] })))(scope);

describe("resourcesUnder", () => {
  it("does not guess which of several subscriptions a management group holds", () => {
    const scope = "/providers/Microsoft.Management/managementGroups/some";
    expect(under(scope)).toHaveLength(1);
    expect(under(scope, [subscription, second])).toEqual([]);
  });

  it("does not take a resource for covered by what lies inside it", () => {
    expect(under(`${redisCache.id}/accessPolicies/x`)).toEqual([]);
  });
});
