import { describe, expect, it } from "vitest";
import type { Resources } from "../inventory/inventory.ts";
import { aRole, anAssignment } from "../testing/access-story.ts";
import { aClusterUser, aDataAssignment, mongoCluster, noSqlAccount } from "../testing/cosmos.ts";
import { findingsOf } from "../testing/findings-of.ts";
import { group, managedIdentity, subscription } from "../testing/identity-story.ts";
import { inventoryOf } from "../testing/inventory-of.ts";
import { aPolicy, vault } from "../testing/key-vault.ts";
import { losingAll } from "../testing/lost-reading.ts";
import { aManagedAssignment, aRedisAssignment, managedDatabase, managedRedis, redisCache } from "../testing/redis.ts";

const rule = "data-grant-orphaned";
const gone = "0e0e0e0e-0000-4000-8000-0000000000aa";
const story = (resources: Partial<Resources>) =>
  inventoryOf({ subscriptions: [subscription], userAssignedIdentities: [managedIdentity], ...resources });
const find = (resources: Partial<Resources>) => findingsOf(story(resources), rule);

const policyVault = { ...vault, usesRbac: false };

describe(rule, () => {
  it.each<[string, Partial<Resources>]>([
    [
      "a Redis cache",
      { redisCaches: [redisCache], redisAccessPolicyAssignments: [aRedisAssignment({ objectId: gone })] },
    ],
    [
      "Azure Managed Redis",
      {
        redisEnterprises: [managedRedis],
        redisEnterpriseDatabases: [managedDatabase],
        redisEnterpriseAssignments: [aManagedAssignment({ objectId: gone })],
      },
    ],
    [
      "a Cosmos DB account",
      { cosmosAccounts: [noSqlAccount], cosmosRoleAssignments: [aDataAssignment("r", { principalId: gone })] },
    ],
    ["a vCore cluster", { mongoClusters: [mongoCluster], mongoClusterUsers: [aClusterUser(gone)] }],
    [
      "a vault with access policies",
      { keyVaults: [{ ...policyVault, accessPolicies: [aPolicy({ objectId: gone })] }] },
    ],
  ])("points at a grant of %s to an object id that nothing has, as information only", (_, resources) => {
    const [finding] = find(resources);
    expect(finding).toMatchObject({ severity: "info", evidence: [{ value: gone }] });
    expect(finding?.fix.az).toMatch(/az ad sp show[^]*az (?:resource delete|keyvault delete-policy)/);
  });

  it("says it once per object id", () => {
    const objectId = gone.toUpperCase();
    const redisAccessPolicyAssignments = [aRedisAssignment({ objectId: gone })];
    const found = find({
      redisCaches: [redisCache],
      redisAccessPolicyAssignments,
      keyVaults: [{ ...policyVault, accessPolicies: [aPolicy({ objectId })] }],
    });
    expect(found).toMatchObject([{ evidence: [{}, {}], message: expect.stringMatching(/^2 grants/) }]);
  });

  it.each<[string, Partial<Resources>]>([
    [
      "an identity in any case",
      {
        keyVaults: [
          { ...policyVault, accessPolicies: [aPolicy({ objectId: managedIdentity.principalId.toUpperCase() })] },
        ],
      },
    ],
    [
      "policies of a vault that uses roles",
      { keyVaults: [{ ...vault, accessPolicies: [aPolicy({ objectId: gone })] }] },
    ],
    [
      "a policy on behalf of people",
      { keyVaults: [{ ...policyVault, accessPolicies: [aPolicy({ objectId: gone, applicationId: "app" })] }] },
    ],
    ["a vCore user with a password", { mongoClusters: [mongoCluster], mongoClusterUsers: [aClusterUser(gone, null)] }],
    [
      "somebody whom a role assignment knows as a person",
      {
        keyVaults: [{ ...policyVault, accessPolicies: [aPolicy({ objectId: gone })] }],
        roleAssignments: [
          anAssignment(aRole("aaaa0001", "A role", {}), group, { principalId: gone, principalType: "User" }),
        ],
      },
    ],
  ])("says nothing of %s", (_, resources) => expect(find(resources)).toEqual([]));

  it("says nothing while identities or role assignments were not read in full", () => {
    const whole = story({ keyVaults: [{ ...policyVault, accessPolicies: [aPolicy({ objectId: gone })] }] });
    for (const what of ["userAssignedIdentities", "roleAssignments"] as const)
      expect(findingsOf(losingAll(whole, what), rule)).toEqual([]);
  });
});
