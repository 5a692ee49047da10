import { aPolicy, classStory, vault } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const withPolicy = { ...vault, accessPolicies: [aPolicy()] };

export const policyInARoleVault = defineFailureMode({
  code: "K-02",
  title: "An access policy names the identity, and the vault listens to Azure RBAC",
  kind: "key-vault",
  rule: "key-vault-mode-fits-grant",
  fails: {
    inventory: classStory({ keyVaults: [withPolicy], roleAssignments: [] }),
    verdict: "broken",
    values: { expected: "false", found: "true" },
  },
  mended: { inventory: classStory({ keyVaults: [withPolicy] }) },
  unread: { what: "roleAssignments" },
  twin: {
    title: "the access policies were left in place after the change to roles",
    inventory: classStory({
      keyVaults: [{ ...vault, accessPolicies: [aPolicy({ objectId: "0d0d0d0d-0000-4000-8000-0000000000ff" })] }],
    }),
  },
});
