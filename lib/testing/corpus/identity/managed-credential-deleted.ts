import { bindingStory, managedCredential } from "../../identity-binding.ts";
import { credential, identityStory, managedIdentity } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const managedCredentialDeleted = defineFailureMode({
  code: "ID-55",
  title: "The credential that AKS keeps for an identity binding was deleted",
  kind: "identity",
  rule: "identity-binding-exists",
  fails: {
    inventory: bindingStory({ credentials: [credential] }),
    verdict: "at-risk",
    values: { binding: managedIdentity.id },
  },
  mended: { inventory: bindingStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "it is left over, and the pods hold ordinary tokens",
    inventory: identityStory({ credentials: [managedCredential, credential] }),
  },
});
