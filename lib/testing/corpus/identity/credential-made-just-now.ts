import { credential, identityStory, tokenSubject } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const justNow = "2030-01-02T03:01:00.000Z";

export const credentialMadeJustNow = defineFailureMode({
  code: "ID-48",
  title: "The credential was made minutes ago, and Entra may not know it everywhere",
  kind: "identity",
  rule: "federated-subject-matches",
  fails: {
    inventory: identityStory({ credentials: [{ ...credential, changedAt: justNow }] }),
    verdict: "settling",
    values: { expected: tokenSubject, found: tokenSubject, "changed at": justNow },
  },
  mended: { inventory: identityStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "it was made an hour ago",
    inventory: identityStory({ credentials: [{ ...credential, changedAt: "2030-01-02T02:04:05.000Z" }] }),
  },
});
