import { expect, test } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import type { Resources } from "../inventory/inventory.ts";
import type { VolumeReference } from "../inventory/kubernetes/pod-template.ts";
import { aRole, anAssignment } from "../testing/access-story.ts";
import { anEnv, aSecretEnv, aWholeSecret } from "../testing/data-story.ts";
import { group, managedIdentity } from "../testing/identity-story.ts";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";
import {
  aManagedAssignment,
  aRedisAssignment,
  managedDatabase,
  managedRedis,
  managedRedisStory,
  redisCache,
  redisStory,
} from "../testing/redis.ts";

const rule = "redis-access-policy-assigned";
const stranger = "0d0d0d0d-0000-4000-8000-0000000000ff";

test("is intact for an assignment to the principal id, whatever its case", () => {
  const story = redisStory({
    redisAccessPolicyAssignments: [aRedisAssignment({ objectId: managedIdentity.principalId.toUpperCase() })],
  });
  expect(jointOf(story, "redis", rule)?.verdict).toBe("intact");
});

test("is broken for an assignment to somebody else, and shows both object ids", () => {
  const other = { ...managedIdentity, id: `${managedIdentity.id}-2`, clientId: stranger, principalId: stranger };
  const joint = jointOf(
    redisStory({
      userAssignedIdentities: [managedIdentity, other],
      redisAccessPolicyAssignments: [aRedisAssignment({ objectId: stranger })],
    }),
    "redis",
    rule,
  );
  expect(joint).toMatchObject({
    verdict: "broken",
    message: "No access policy of redis-shop is assigned to id-checkout, so signing in fails with WRONGPASS.",
  });
  expect(valuesOf(joint)).toEqual({ expected: managedIdentity.principalId, found: stranger });
  expect(joint?.fix?.az).toContain(`--object-id ${managedIdentity.principalId} --object-id-alias id-checkout`);
});

test("explains a client id that stands where the principal id belongs", () => {
  const joint = jointOf(
    redisStory({ redisAccessPolicyAssignments: [aRedisAssignment({ objectId: managedIdentity.clientId })] }),
    "redis",
    rule,
  );
  expect(joint).toMatchObject({
    verdict: "broken",
    message: expect.stringContaining("names the client id of id-checkout"),
  });
  expect(valuesOf(joint)).toEqual({ expected: managedIdentity.principalId, found: managedIdentity.clientId });
});

test("tells an object id that is gone from one that is a group", () => {
  const judge = (resources: Partial<Resources>) => {
    const assigned = { redisAccessPolicyAssignments: [aRedisAssignment({ objectId: stranger })] };
    return jointOf(redisStory({ ...assigned, ...resources }), "redis", rule)?.message;
  };
  const ofGroup = anAssignment(aRole("1", "Reader"), group, { principalId: stranger, principalType: "Group" });
  expect(judge({})).toContain("perhaps id-checkout before it was made anew");
  expect(judge({ roleAssignments: [ofGroup] })).toContain("names a group");
});

test("says unknown when the assignments could not be listed", () => {
  const unread = [{ what: "redisAccessPolicyAssignments", scope: redisCache.id }] as const;
  expect(jointOf(redisStory({ redisAccessPolicyAssignments: [] }, { unread }), "redis", rule)).toMatchObject({
    verdict: "unknown",
    missing: `Microsoft.Cache/redis/accessPolicyAssignments/read at ${redisCache.id}`,
  });
});

test("is settling while the assignment is being made, broken when that failed", () => {
  const inState = (provisioningState: string) =>
    jointOf(redisStory({ redisAccessPolicyAssignments: [aRedisAssignment({ provisioningState })] }), "redis", rule)
      ?.verdict;
  expect([inState("Updating"), inState("Failed")]).toEqual(["settling", "broken"]);
});

test("says unknown, not broken, where the workload shows a password and keys work", () => {
  const container = { env: [anEnv("REDIS_HOST", redisCache.hostName), aSecretEnv("BROKER_URL", "queue", "url")] };
  const resources = { redisCaches: [{ ...redisCache, accessKeysDisabled: false }], redisAccessPolicyAssignments: [] };
  expect(jointOf(redisStory(resources, { container }), "redis", rule)?.verdict).toBe("unknown");
});

test("says unknown where one key of a Secret, or a file of the CSI driver, may be the password and keys work", () => {
  const resources = { redisCaches: [{ ...redisCache, accessKeysDisabled: false }], redisAccessPolicyAssignments: [] };
  const judge = (variable: string, volumes: readonly VolumeReference[] = []) => {
    const env = [anEnv("REDIS_HOST", redisCache.hostName), aSecretEnv(variable, "app", "value")];
    return jointOf(redisStory(resources, { container: { env }, volumes }), "redis", rule);
  };
  expect(judge("DB_PASSWORD")).toMatchObject({
    verdict: "unknown",
    message: expect.stringContaining("Unless env DB_PASSWORD from Secret app holds an access key, calls fail."),
  });
  expect(judge("STRIPE_API_KEY")?.verdict).toBe("broken");
  const mounted = [{ kind: "SecretProviderClass", volume: "vault", name: "kv" } as const];
  expect(judge("STRIPE_API_KEY", mounted)).toMatchObject({
    verdict: "unknown",
    message: expect.stringContaining("the files of SecretProviderClass kv"),
  });
});

test("claims nothing of the identity where AZURE_CLIENT_SECRET may sign the workload in as another", () => {
  const env = [anEnv("REDIS_HOST", redisCache.hostName), aSecretEnv("AZURE_CLIENT_SECRET", "app", "secret")];
  const story = redisStory({ redisAccessPolicyAssignments: [] }, { container: { env } });
  expect(jointOf(story, "redis", rule)).toBeUndefined();
  expect(bridgeOf(story, "redis")).toMatchObject({ verdict: "unknown", rootCause: "identity-bridge-stands" });
});

test.each([
  `rediss://:p4ss@${redisCache.hostName}:6380/0`,
  `rediss://:$(REDIS_PASSWORD)@${redisCache.hostName}:6380/0`,
  `${redisCache.hostName}:6380,password=p4ss,ssl=True`,
])("says unknown, not broken, for %s while keys work", (url) => {
  const resources = { redisCaches: [{ ...redisCache, accessKeysDisabled: false }], redisAccessPolicyAssignments: [] };
  const container = { env: [anEnv("CACHE", url)] };
  expect(jointOf(redisStory(resources, { container }), "redis", rule)).toMatchObject({
    verdict: "unknown",
    message: expect.stringContaining("(beside the host in env CACHE of container "),
  });
  expect(jointOf(redisStory({ redisAccessPolicyAssignments: [] }, { container }), "redis", rule)?.verdict).toBe(
    "broken",
  );
});

test("says unknown, not broken, where a ConfigMap brings a password by its name", () => {
  const brings = (...keys: string[]) => ({
    redisCaches: [{ ...redisCache, accessKeysDisabled: false }],
    redisAccessPolicyAssignments: [],
    configMaps: [
      {
        cluster: "harbour",
        namespace: "shop",
        name: "settings",
        uid: "c",
        owners: [],
        settingsChangedAt: null,
        keys,
        hosts: [],
      },
    ],
  });
  const envFrom = [{ kind: "ConfigMap", name: "settings", prefix: "REDIS_", isOptional: false } as const];
  const container = { env: [anEnv("REDIS_HOST", redisCache.hostName)], envFrom };
  expect(jointOf(redisStory(brings("PASSWORD"), { container }), "redis", rule)).toMatchObject({
    verdict: "unknown",
    message: expect.stringContaining("(PASSWORD of ConfigMap settings)"),
  });
  expect(jointOf(redisStory(brings("PORT"), { container }), "redis", rule)?.verdict).toBe("broken");
});

test("is not taken in by a password beside the host of another cache", () => {
  const container = {
    env: [
      anEnv("REDIS_HOST", redisCache.hostName),
      anEnv("OTHER", "rediss://:p4ss@other.redis.cache.windows.net:6380"),
    ],
  };
  const resources = { redisCaches: [{ ...redisCache, accessKeysDisabled: false }], redisAccessPolicyAssignments: [] };
  const { bridges } = evaluate(redisStory(resources, { container }));
  const bridge = bridges.find(({ target }) => target.name === redisCache.name);
  expect(bridge?.joints.find((joint) => joint.rule === rule)?.verdict).toBe("broken");
});

test("reads the nested assignments of Azure Managed Redis", () => {
  expect(jointOf(managedRedisStory(), "redis", rule)?.verdict).toBe("intact");
  const joint = jointOf(
    managedRedisStory({ redisEnterpriseAssignments: [aManagedAssignment({ objectId: stranger })] }),
    "redis",
    rule,
  );
  expect(joint).toMatchObject({
    verdict: "broken",
    fix: { az: expect.stringContaining("--access-policy-name default") },
  });
  expect(joint?.evidence.map(({ path }) => path)).toEqual(["properties.principalId", "properties.user.objectId"]);
});

test("says unknown when the databases or their assignments could not be listed", () => {
  const unreadAssignments = [{ what: "redisEnterpriseAssignments", scope: managedDatabase.id }] as const;
  expect(jointOf(managedRedisStory({}, { unread: unreadAssignments }), "redis", rule)?.verdict).toBe("unknown");
  expect(
    jointOf(managedRedisStory({}, { unread: [{ what: "redisEnterpriseDatabases" }] }), "redis", rule)?.verdict,
  ).toBe("unknown");
});

test("says unknown, not broken, where a Secret may hold a key and keys work, and shows both ids beside it", () => {
  const container = { env: [anEnv("REDIS_HOST", redisCache.hostName)], envFrom: [aWholeSecret("shop-env")] };
  const judge = (accessKeysDisabled: boolean) => {
    const resources = {
      redisCaches: [{ ...redisCache, accessKeysDisabled }],
      redisAccessPolicyAssignments: [aRedisAssignment({ objectId: stranger })],
    };
    return jointOf(redisStory(resources, { container }), "redis", rule);
  };
  expect(judge(false)).toMatchObject({
    verdict: "unknown",
    message: expect.stringContaining("Unless Secret shop-env, which is taken over whole and is not read, holds"),
    missing: expect.stringContaining("disableAccessKeyAuthentication"),
  });
  expect(valuesOf(judge(false))).toEqual({
    expected: managedIdentity.principalId,
    found: stranger,
    "Secret taken over whole": "shop-env",
  });
  expect(judge(true)?.verdict).toBe("broken");
});

test("goes by the switch of the database on Azure Managed Redis", () => {
  const container = { env: [anEnv("REDIS_HOST", managedRedis.hostName)], envFrom: [aWholeSecret("shop-env")] };
  const judge = (accessKeysEnabled: boolean) => {
    const resources = {
      redisEnterpriseDatabases: [{ ...managedDatabase, accessKeysEnabled }],
      redisEnterpriseAssignments: [],
    };
    return jointOf(managedRedisStory(resources, { container }), "redis", rule);
  };
  expect(judge(true)).toMatchObject({
    verdict: "unknown",
    missing: expect.stringContaining("accessKeysAuthentication"),
  });
  expect(judge(false)?.verdict).toBe("broken");
});
