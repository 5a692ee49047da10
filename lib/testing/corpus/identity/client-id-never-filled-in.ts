import { annotatedWith, identityStory, managedIdentity } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const claiming = (clientId: string) => ({
  serviceAccounts: [annotatedWith({ "azure.workload.identity/client-id": clientId })],
});

export const clientIdNeverFilledIn = defineFailureMode({
  code: "ID-26",
  title: "The annotation holds a template that nobody filled in",
  kind: "identity",
  rule: "client-id-annotation",
  fails: { inventory: identityStory(claiming("<no value>")), verdict: "broken", values: { found: "<no value>" } },
  mended: { inventory: identityStory() },
  unread: { what: "serviceAccounts" },
  twin: {
    title: "it is the right one in upper case",
    inventory: identityStory(claiming(managedIdentity.clientId.toUpperCase())),
  },
});
