import { expect, test } from "vitest";
import { aWaitingPod } from "../testing/corpus/waiting-pod.ts";
import { aSecretEnv } from "../testing/data-story.ts";
import { pod } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { classStory, externalSecret, externalStory, orphanStory } from "../testing/key-vault.ts";

const rule = "secret-keys-declared";
const asking = (key: string) => ({ container: { env: [aSecretEnv("PASSWORD", "passwords", key)] } });
const running = { ...pod, containers: [{ name: "main", isReady: true, startedAt: null, waiting: null }] };
const says = "couldn't find key PASSWORD in Secret shop/passwords";

test("is intact when the class or the ExternalSecret makes the key", () => {
  expect(jointOf(classStory({}, asking("DB_PASSWORD")), "key-vault", rule)?.verdict).toBe("intact");
  expect(jointOf(externalStory({}, asking("DB_PASSWORD")), "key-vault", rule)?.verdict).toBe("intact");
});

test("is broken when what makes the Secret gives it no such key, and names the nearest", () => {
  const joint = jointOf(externalStory({}, asking("DB_PASSWORT")), "key-vault", rule);
  expect(joint).toMatchObject({
    verdict: "broken",
    message:
      "Nothing gives Secret passwords the key DB_PASSWORT, which PASSWORD of container main needs. The nearest is DB_PASSWORD.",
  });
  expect(valuesOf(joint)).toEqual({ expected: "DB_PASSWORT", found: "DB_PASSWORD" });
});

test("is at risk only while pods run that had the key at their start", () => {
  expect(jointOf(classStory({ pods: [running] }, asking("PASSWORD")), "key-vault", rule)?.verdict).toBe("at-risk");
});

test("says unknown where more keys may come than are written down, and takes a running pod for proof", () => {
  const externalSecrets = [{ ...externalSecret, hasOnlyTheseKeys: false }];
  const judge = (pods: (typeof pod)[]) =>
    jointOf(externalStory({ externalSecrets, pods }, asking("PASSWORD")), "key-vault", rule)?.verdict;
  expect([judge([pod]), judge([running]), judge([aWaitingPod(says)])]).toEqual(["unknown", "intact", "broken"]);
});

test("believes a pod that waits for the key, whoever made the Secret", () => {
  const joint = jointOf(orphanStory({ pods: [aWaitingPod(says)] }, asking("PASSWORD")), "key-vault", rule);
  expect(joint?.verdict).toBe("broken");
  expect(valuesOf(joint)["found"]).toBe(says);
});

test("does not take the complaint about another Secret for one about this", () => {
  const pods = [aWaitingPod(`${says}-of-the-shop`)];
  expect(jointOf(classStory({ pods }, asking("DB_PASSWORD")), "key-vault", rule)?.verdict).toBe("intact");
});

test("says unknown when the ExternalSecrets or the pods could not be listed", () => {
  const judge = (what: "externalSecrets" | "pods") =>
    jointOf(classStory({}, asking("PASSWORD"), [{ what }]), "key-vault", rule)?.verdict;
  expect([judge("externalSecrets"), judge("pods")]).toEqual(["unknown", "unknown"]);
});

test("says nothing of a Secret that is taken whole", () => {
  expect(jointOf(classStory(), "key-vault", rule)).toBeUndefined();
});
