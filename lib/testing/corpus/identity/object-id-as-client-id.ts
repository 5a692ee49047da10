import { annotatedWith, identityStory, managedIdentity } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const claiming = (clientId: string) => ({
  serviceAccounts: [annotatedWith({ "azure.workload.identity/client-id": clientId })],
});

export const objectIdAsClientId = defineFailureMode({
  code: "ID-26",
  title: "The annotation holds the identity's object id",
  kind: "identity",
  rule: "client-id-annotation",
  fails: {
    inventory: identityStory(claiming(managedIdentity.principalId)),
    verdict: "broken",
    values: { expected: managedIdentity.clientId, found: managedIdentity.principalId },
  },
  mended: { inventory: identityStory() },
  unread: { what: "serviceAccounts" },
  twin: {
    title: "it may be the client id of an app registration",
    inventory: identityStory(claiming("0e0e0e0e-0000-4000-8000-0000000000e1")),
    verdict: "unknown",
  },
});
