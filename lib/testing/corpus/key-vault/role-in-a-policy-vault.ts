import { aPolicy, classStory, vault } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const listening = { ...vault, usesRbac: false };

export const roleInAPolicyVault = defineFailureMode({
  code: "K-01",
  title: "The identity holds a role, and the vault listens to its access policies",
  kind: "key-vault",
  rule: "key-vault-mode-fits-grant",
  fails: {
    inventory: classStory({ keyVaults: [listening] }),
    verdict: "broken",
    values: { expected: "true", found: "false" },
  },
  mended: { inventory: classStory() },
  unread: { what: "keyVaults" },
  twin: {
    title: "an access policy names the identity besides",
    inventory: classStory({ keyVaults: [{ ...listening, accessPolicies: [aPolicy()] }] }),
  },
});
