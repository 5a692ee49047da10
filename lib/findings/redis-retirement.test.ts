import { describe, expect, it } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import { subscription } from "../testing/identity-story.ts";
import { inventoryOf } from "../testing/inventory-of.ts";
import { managedRedis, redisCache } from "../testing/redis.ts";

const rule = "redis-retirement";
const enterprise = { ...managedRedis, name: "old", hostName: "old.northeurope.redisenterprise.cache.azure.net" };
const findings = (resources: Parameters<typeof inventoryOf>[0]) =>
  evaluate(inventoryOf({ subscriptions: [subscription], ...resources })).findings.filter(
    (finding) => finding.rule === rule,
  );

describe(rule, () => {
  it("tells when each tier is retired, as information", () => {
    const [basic] = findings({ redisCaches: [redisCache] });
    expect(basic).toMatchObject({ severity: "info", resource: { type: "Microsoft.Cache/redis", id: redisCache.id } });
    expect(basic?.message).toContain("2028-09-30");
    expect(findings({ redisEnterprises: [enterprise] })[0]?.message).toContain("2027-03-31");
  });

  it("says nothing of Azure Managed Redis", () => {
    expect(findings({ redisEnterprises: [managedRedis] })).toEqual([]);
  });
});
