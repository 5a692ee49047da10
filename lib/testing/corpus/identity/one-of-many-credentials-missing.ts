import { credential, identityStory, tokenSubject } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const siblings = Array.from({ length: 12 }, (_, at) => ({
  ...credential,
  id: `${credential.id}-${at}`,
  name: `queue-${at}`,
  subject: `system:serviceaccount:shop:sa-queue-${at}`,
}));

export const oneOfManyCredentialsMissing = defineFailureMode({
  code: "RC-22",
  title: "Of many credentials that were written at once one is missing",
  kind: "identity",
  rule: "federated-subject-matches",
  fails: { inventory: identityStory({ credentials: siblings }), verdict: "broken", values: { expected: tokenSubject } },
  mended: { inventory: identityStory({ credentials: [...siblings, credential] }) },
  unread: { what: "federatedCredentials" },
  twin: { title: "the identity bears no more credentials than this one", inventory: identityStory() },
});
