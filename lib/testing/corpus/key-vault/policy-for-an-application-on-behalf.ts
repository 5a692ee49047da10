import { aPolicy, classStory, vault } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const onBehalf = aPolicy({ applicationId: "0c0c0c0c-0000-4000-8000-0000000000aa" });
const withPolicies = (...accessPolicies: ReturnType<typeof aPolicy>[]) =>
  classStory({ keyVaults: [{ ...vault, usesRbac: false, accessPolicies }], roleAssignments: [] });

export const policyForAnApplicationOnBehalf = defineFailureMode({
  code: "K-05",
  title: "The access policy counts only when a certain application acts on the identity's behalf",
  kind: "key-vault",
  rule: "key-vault-get-permitted",
  fails: {
    inventory: withPolicies(onBehalf),
    verdict: "broken",
    values: { found: null },
  },
  mended: { inventory: withPolicies(aPolicy()) },
  unread: { what: "keyVaults" },
  twin: { title: "a plain policy names the identity besides", inventory: withPolicies(onBehalf, aPolicy()) },
});
