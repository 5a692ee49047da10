import { credential, identityStory, tokenSubject } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const slip = "system:serviceaccount:shop:*";

export const starInTheSubject = defineFailureMode({
  code: "ID-40",
  title: "The subject has a star in it, which stands for itself",
  kind: "identity",
  rule: "federated-subject-matches",
  fails: {
    inventory: identityStory({ credentials: [{ ...credential, subject: slip }] }),
    verdict: "broken",
    values: { expected: tokenSubject, found: slip },
  },
  mended: { inventory: identityStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "it stands beside one that names the ServiceAccount",
    inventory: identityStory({ credentials: [{ ...credential, id: `${credential.id}-2`, subject: slip }, credential] }),
  },
});
