import { bindingStory } from "../../identity-binding.ts";
import { identityStory, tokenSubject } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const noCredentialAtAll = defineFailureMode({
  code: "ID-40",
  title: "The identity has no federated credential at all",
  kind: "identity",
  rule: "federated-subject-matches",
  fails: { inventory: identityStory({ credentials: [] }), verdict: "broken", values: { expected: tokenSubject } },
  mended: { inventory: identityStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "the pods use an identity binding, and none of the credentials names them",
    inventory: bindingStory(),
  },
});
