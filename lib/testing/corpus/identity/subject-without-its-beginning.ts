import { credential, identityStory, tokenSubject } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const slip = "shop:sa-checkout";

export const subjectWithoutItsBeginning = defineFailureMode({
  code: "ID-40",
  title: "The subject lacks its beginning",
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
    title: "one for GitHub stands beside the right one",
    inventory: identityStory({
      credentials: [
        credential,
        {
          ...credential,
          id: `${credential.id}-2`,
          issuer: "https://token.actions.githubusercontent.com",
          subject: "repo:shop/site:ref:refs/heads/main",
        },
      ],
    }),
  },
});
