import { expect, test } from "vitest";
import { aDataAssignment, clusterStory, cosmosStory, noSqlAccount, noSqlStory } from "../testing/cosmos.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "cosmos-role-scope-covers";
const contributor = "00000000-0000-0000-0000-000000000002";

const judge = (...scopes: string[]) => {
  const cosmosRoleAssignments = scopes.map((scope, at) => aDataAssignment(contributor, { name: `${at}`, scope }));
  return jointOf(noSqlStory({ cosmosRoleAssignments }), "cosmos", rule);
};

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

test("is intact when one of several scopes covers the account", () => {
  expect(judge(`${noSqlAccount.id}/dbs/orders/colls/open`, noSqlAccount.id)?.verdict).toBe("intact");
});

test("is not reached without a data role: not when none was found, read, or needed", () => {
  expect(jointOf(cosmosStory(), "cosmos", rule)).toBeUndefined();
  expect(jointOf(cosmosStory({}, { unread: [{ what: "cosmosRoleAssignments" }] }), "cosmos", rule)).toBeUndefined();
  expect(jointOf(clusterStory(), "cosmos", rule)).toBeUndefined();
});
