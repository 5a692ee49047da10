import { expect, test } from "vitest";
import {
  aDataAssignment,
  aDataRole,
  aDatabase,
  clusterStory,
  cosmosStory,
  noSqlAccount,
  noSqlStory,
} from "../testing/cosmos.ts";
import { anEnv, aSecretEnv } from "../testing/data-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "cosmos-role-scope-covers";
const contributor = "00000000-0000-0000-0000-000000000002";

const scoped = (...scopes: string[]) => ({
  cosmosRoleAssignments: scopes.map((scope, at) => aDataAssignment(contributor, { name: `${at}`, scope })),
  cosmosDatabases: [aDatabase("orders")],
});
const judge = (...scopes: string[]) => jointOf(noSqlStory(scoped(...scopes)), "cosmos", rule);

test.each([noSqlAccount.id, noSqlAccount.id.toUpperCase(), "/", `${noSqlAccount.id}/`])(
  "is intact for the scope %s",
  (scope) => {
    expect(judge(scope)?.verdict).toBe("intact");
  },
);

test.each([`${noSqlAccount.id}/dbs/orders`, "/dbs/orders"])(
  "says unknown for %s, since the databases in use are not known",
  (scope) => {
    const joint = judge(scope);
    expect(joint).toMatchObject({
      verdict: "unknown",
      message: expect.stringContaining("covers /dbs/orders of cosmos-shop only"),
    });
    expect(valuesOf(joint)).toEqual({ expected: noSqlAccount.id, found: scope });
  },
);

test("is broken for a database that the account does not have, and names the nearest", () => {
  const joint = judge("/dbs/order");
  expect(joint).toMatchObject({
    verdict: "broken",
    message: expect.stringContaining("has no database order; the nearest is orders."),
    fix: { az: expect.stringContaining('--scope "/"') },
  });
  expect(valuesOf(joint)).toMatchObject({ found: "/dbs/order", databases: "orders" });
});

test("says unknown where another scope's database exists, one differs by case, keys may do, or it was not read", () => {
  expect(judge("/dbs/order", "/dbs/orders")?.verdict).toBe("unknown");
  expect(judge("/dbs/Orders")?.verdict).toBe("unknown");
  const unread = [{ what: "cosmosDatabases" }] as const;
  expect(
    jointOf(noSqlStory({ ...scoped("/dbs/order"), cosmosDatabases: [] }, { unread }), "cosmos", rule)?.verdict,
  ).toBe("unknown");
  const container = {
    env: [anEnv("COSMOS_ENDPOINT", noSqlAccount.hosts[0] ?? ""), aSecretEnv("COSMOS_KEY", "c", "k")],
  };
  expect(jointOf(noSqlStory(scoped("/dbs/order"), { container }), "cosmos", rule)?.verdict).toBe("unknown");
});

test("counts on the whole account only what reaches data there, beside what does in one database", () => {
  const metadata = aDataRole("metadata", ["Microsoft.DocumentDB/databaseAccounts/readMetadata"]);
  const story = noSqlStory({
    cosmosDatabases: [aDatabase("orders")],
    cosmosRoleDefinitions: [metadata],
    cosmosRoleAssignments: [
      aDataAssignment("metadata", { name: "0" }),
      aDataAssignment(contributor, { name: "1", scope: "/dbs/orders" }),
    ],
  });
  expect(jointOf(story, "cosmos", rule)).toMatchObject({
    verdict: "unknown",
    message: expect.stringContaining("covers /dbs/orders of cosmos-shop only"),
  });
});

test("is intact when one of several scopes covers the account", () => {
  expect(judge(`${noSqlAccount.id}/dbs/orders/colls/open`, noSqlAccount.id)?.verdict).toBe("intact");
});

test("is not reached without a data role: not when none was found, read, or needed", () => {
  expect(jointOf(cosmosStory(), "cosmos", rule)).toBeUndefined();
  expect(jointOf(cosmosStory({}, { unread: [{ what: "cosmosRoleAssignments" }] }), "cosmos", rule)).toBeUndefined();
  expect(jointOf(clusterStory(), "cosmos", rule)).toBeUndefined();
});
