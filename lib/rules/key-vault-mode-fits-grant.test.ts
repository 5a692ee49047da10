import { expect, test } from "vitest";
import { subscription } from "../testing/identity-story.ts";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";
import { aPolicy, classStory, orphanStory, vault } from "../testing/key-vault.ts";

const rule = "key-vault-mode-fits-grant";
const judge = (...given: Parameters<typeof classStory>) => jointOf(classStory(...given), "key-vault", rule);
const inPolicyMode = { ...vault, usesRbac: false };
const group = "0e0e0e0e-0000-4000-8000-000000000001";

test("is intact for a role where roles count, and for a policy where policies count", () => {
  expect(judge()?.verdict).toBe("intact");
  expect(judge({ roleAssignments: [], keyVaults: [{ ...inPolicyMode, accessPolicies: [aPolicy()] }] })?.verdict).toBe(
    "intact",
  );
});

test("is broken for a role in a vault that listens to access policies", () => {
  const bridge = bridgeOf(classStory({ keyVaults: [inPolicyMode] }), "key-vault");
  expect(bridge).toMatchObject({ verdict: "broken", rootCause: rule });
  const joint = bridge?.joints.find((each) => each.rule === rule);
  expect(joint?.message).toBe(
    "kv-shop listens to its access policies, and none of them names id-checkout (403 AccessDenied). It holds Key Vault Secrets User, which is without effect.",
  );
  expect(valuesOf(joint)).toEqual({ expected: "true", found: "false" });
  expect(joint?.fix?.az).toContain("az keyvault set-policy --name kv-shop");
  expect(joint?.fix?.az).toContain("takes every access policy out of effect");
  expect(bridge?.joints.map((each) => each.rule)).not.toContain("key-vault-get-permitted");
});

test("is broken for a policy in a vault that listens to roles", () => {
  const joint = judge({ roleAssignments: [], keyVaults: [{ ...vault, accessPolicies: [aPolicy()] }] });
  expect(joint?.verdict).toBe("broken");
  expect(joint?.fix?.az).toContain("--role 4633458b-17de-408a-b874-0445c86b69e6");
});

test("judges the grant also where nothing makes the Secret yet", () => {
  expect(bridgeOf(orphanStory({ keyVaults: [inPolicyMode] }), "key-vault")).toMatchObject({
    verdict: "broken",
    rootCause: rule,
  });
});

test("leaves it to the next joint when nothing is granted, or a group's policy may do", () => {
  expect(judge({ roleAssignments: [] })).toBeUndefined();
  expect(judge({ keyVaults: [{ ...inPolicyMode, accessPolicies: [aPolicy({ objectId: group })] }] })).toBeUndefined();
});

test("does not count a policy for another application acting on behalf of the identity", () => {
  const onBehalf = aPolicy({ applicationId: "0f0f0f0f-0000-4000-8000-000000000001" });
  expect(judge({ keyVaults: [{ ...inPolicyMode, accessPolicies: [onBehalf] }] })?.verdict).toBe("broken");
});

test("says unknown when the role assignments could not be listed, but not where a policy decides", () => {
  const unread = [{ what: "roleAssignments" as const, scope: subscription.id }];
  expect(judge({ roleAssignments: [] }, {}, unread)?.verdict).toBe("unknown");
  const decided = { roleAssignments: [], keyVaults: [{ ...inPolicyMode, accessPolicies: [aPolicy()] }] };
  expect(judge(decided, {}, unread)?.verdict).toBe("intact");
});
