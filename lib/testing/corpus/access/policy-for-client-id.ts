import { managedIdentity } from "../../identity-story.ts";
import { aPolicy, classStory, vault } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const { clientId, principalId } = managedIdentity;
const naming = (...objectIds: readonly string[]) =>
  classStory({
    keyVaults: [{ ...vault, usesRbac: false, accessPolicies: objectIds.map((objectId) => aPolicy({ objectId })) }],
    roleAssignments: [],
  });

export const policyForClientId = defineFailureMode({
  code: "X-02",
  title: "The vault's access policy names the identity's client id",
  kind: "key-vault",
  rule: "key-vault-get-permitted",
  fails: { inventory: naming(clientId), verdict: "broken", values: { "policy of": clientId } },
  mended: { inventory: naming(principalId) },
  unread: { what: "keyVaults" },
  twin: {
    title: "another policy names its object id, in capitals",
    inventory: naming(clientId, principalId.toUpperCase()),
  },
});
