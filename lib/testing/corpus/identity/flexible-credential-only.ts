import { credential, identityStory, tokenSubject } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const flexible = { ...credential, id: `${credential.id}-flexible`, name: "flexible", subject: null };

export const flexibleCredentialOnly = defineFailureMode({
  code: "ID-49",
  title: "The only credential for this cluster matches by an expression, which no AKS token does",
  kind: "identity",
  rule: "federated-subject-matches",
  fails: {
    inventory: identityStory({ credentials: [flexible] }),
    verdict: "broken",
    values: { expected: tokenSubject },
  },
  mended: { inventory: identityStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "it stands beside one that names the ServiceAccount",
    inventory: identityStory({ credentials: [flexible, credential] }),
  },
});
