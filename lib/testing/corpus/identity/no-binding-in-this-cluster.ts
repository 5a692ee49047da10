import { bindingStory, identityBinding } from "../../identity-binding.ts";
import { managedIdentity } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const noBindingInThisCluster = defineFailureMode({
  code: "ID-51",
  title: "The pods use an identity binding, and their cluster has none for the identity",
  kind: "identity",
  rule: "identity-binding-exists",
  fails: {
    inventory: bindingStory({ more: { identityBindings: [] } }),
    verdict: "broken",
    values: { expected: managedIdentity.id, audience: "api://AKSIdentityBinding" },
  },
  mended: { inventory: bindingStory() },
  unread: { what: "identityBindings" },
  twin: {
    title: "it has further ones for other identities",
    inventory: bindingStory({
      more: {
        identityBindings: [
          { ...identityBinding, id: `${identityBinding.id}-2`, identityId: `${managedIdentity.id}-2` },
          identityBinding,
        ],
      },
    }),
  },
});
