import { credential, identityStory, tokenSubject } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const ofBlue = { ...credential, subject: "system:serviceaccount:shop-blue:sa-checkout" };

export const releasedIntoGreen = defineFailureMode({
  code: "RC-19",
  title: "The release moved to the green namespace, and the credential names the blue one",
  kind: "identity",
  rule: "federated-subject-matches",
  fails: {
    inventory: identityStory({ credentials: [ofBlue] }),
    verdict: "broken",
    values: { expected: tokenSubject, found: ofBlue.subject },
  },
  mended: { inventory: identityStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "green has a credential beside blue's",
    inventory: identityStory({ credentials: [ofBlue, { ...credential, id: `${credential.id}-green` }] }),
  },
});
