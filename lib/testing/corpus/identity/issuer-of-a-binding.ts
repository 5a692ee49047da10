import { bindingStory, managedCredential } from "../../identity-binding.ts";
import { credential, identityStory, issuerUrl } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const ofBinding = { ...credential, issuer: managedCredential.issuer };

export const issuerOfABinding = defineFailureMode({
  code: "ID-07",
  title: "The credential trusts the issuer of an identity binding, and the pods hold ordinary tokens",
  kind: "identity",
  rule: "federated-issuer-matches",
  fails: {
    inventory: identityStory({ credentials: [ofBinding] }),
    verdict: "broken",
    values: { expected: issuerUrl, found: managedCredential.issuer },
  },
  mended: { inventory: identityStory() },
  unread: { what: "managedClusters" },
  twin: {
    title: "the pods do use the binding",
    inventory: bindingStory({ credentials: [ofBinding, managedCredential] }),
  },
});
