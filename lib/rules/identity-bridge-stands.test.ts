import { expect, test } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import { anEnv, aWholeSecret, dataStory } from "../testing/data-story.ts";
import { credential, managedIdentity, serviceAccount } from "../testing/identity-story.ts";
import { bridgeOf, jointOf } from "../testing/joint-of.ts";
import { redisCache, redisStory } from "../testing/redis.ts";

const rule = "identity-bridge-stands";

test("is intact on a sound identity bridge", () => {
  expect(jointOf(redisStory(), "redis", rule)).toMatchObject({
    verdict: "intact",
    message: "The identity bridge to id-checkout stands.",
    fix: null,
  });
});

test("is broken behind a broken identity bridge, and names the bridge that it is blocked by", () => {
  const story = redisStory({ federatedCredentials: [{ ...credential, subject: "system:serviceaccount:other:sa" }] });
  const bridge = bridgeOf(story, "redis");
  expect(bridge).toMatchObject({ verdict: "broken", rootCause: rule, blockedBy: bridgeOf(story, "identity")?.id });
  expect(bridge?.joints.find((joint) => joint.rule === rule)?.message).toBe(
    "Blocked: the identity bridge to id-checkout is broken at federated-subject-matches. Mend that first.",
  );
});

test("says unknown, not broken, behind a broken identity bridge where a password is shown and keys work", () => {
  const container = { env: [anEnv("CACHE", `rediss://:p4ss@${redisCache.hostName}:6380`)] };
  const resources = (accessKeysDisabled: boolean) => ({
    redisCaches: [{ ...redisCache, accessKeysDisabled }],
    federatedCredentials: [{ ...credential, subject: "system:serviceaccount:other:sa" }],
  });
  const bridge = bridgeOf(redisStory(resources(false), { container }), "redis");
  expect(bridge).toMatchObject({ verdict: "unknown", blockedBy: null });
  expect(bridge?.joints[0]).toMatchObject({ rule, verdict: "unknown", fix: null });
  expect(bridgeOf(redisStory(resources(true), { container }), "redis")?.verdict).toBe("broken");
});

test("says unknown, not broken, behind a broken identity bridge where a Secret may hold a key and keys work", () => {
  const container = { env: [anEnv("REDIS_HOST", redisCache.hostName)], envFrom: [aWholeSecret("shop-env")] };
  const judge = (accessKeysDisabled: boolean) => {
    const resources = {
      redisCaches: [{ ...redisCache, accessKeysDisabled }],
      federatedCredentials: [{ ...credential, subject: "system:serviceaccount:other:sa" }],
    };
    return jointOf(redisStory(resources, { container }), "redis", rule);
  };
  expect(judge(false)).toMatchObject({
    verdict: "unknown",
    message:
      "The identity bridge to id-checkout is broken at federated-subject-matches. Unless Secret shop-env, which is taken over whole and is not read, holds a key, calls fail.",
    missing:
      "whether Secret shop/shop-env holds a key for redis-shop: turn off keys there (disableAccessKeyAuthentication) to settle it, or list the need under `ignore` with the reason if it does",
  });
  expect(judge(true)?.verdict).toBe("broken");
});

test("does not doubt a sound identity bridge for a Secret that may hold a key", () => {
  const container = { env: [anEnv("REDIS_HOST", redisCache.hostName)], envFrom: [aWholeSecret("shop-env")] };
  const story = redisStory({ redisCaches: [{ ...redisCache, accessKeysDisabled: false }] }, { container });
  expect(bridgeOf(story, "redis")?.verdict).toBe("intact");
});

test("says unknown when the identity bridge could not be judged", () => {
  const unread = [{ what: "federatedCredentials", scope: managedIdentity.id }] as const;
  const joint = jointOf(redisStory({}, { unread }), "redis", rule);
  expect(joint).toMatchObject({ verdict: "unknown", fix: null });
  expect(joint?.missing).toContain("federatedIdentityCredentials/read");
});

test("says unknown, not broken, for a workload that has no workload identity and may use a key", () => {
  const story = redisStory({}, { hasIdentity: false });
  expect(jointOf(story, "redis", rule)?.verdict).toBe("unknown");
  expect(bridgeOf(story, "redis")?.blockedBy).toBeNull();
});

test("takes the identity from the workload itself, not from another one's ServiceAccount", () => {
  const story = dataStory({
    container: { env: [anEnv("REDIS_HOST", redisCache.hostName)] },
    resources: { redisCaches: [redisCache], serviceAccounts: [{ ...serviceAccount, namespace: "other" }] },
  });
  expect(evaluate(story).bridges.find(({ kind }) => kind === "redis")?.joints[0]).toMatchObject({
    rule,
    verdict: "broken",
  });
});
