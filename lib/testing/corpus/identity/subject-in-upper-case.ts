import { annotatedWith, credential, identityStory, managedIdentity, tokenSubject } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const spelled = tokenSubject.replace("sa-", "SA-");

export const subjectInUpperCase = defineFailureMode({
  code: "ID-09",
  title: "The credential's subject has an upper-case letter",
  kind: "identity",
  rule: "federated-subject-matches",
  fails: {
    inventory: identityStory({ credentials: [{ ...credential, subject: spelled }] }),
    verdict: "broken",
    values: { expected: tokenSubject, found: spelled },
  },
  mended: { inventory: identityStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "the client id on the ServiceAccount is in upper case",
    inventory: identityStory({
      serviceAccounts: [annotatedWith({ "azure.workload.identity/client-id": managedIdentity.clientId.toUpperCase() })],
    }),
  },
});
