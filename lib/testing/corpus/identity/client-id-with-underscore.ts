import { annotatedWith, identityStory, managedIdentity, podHolding, serviceAccount } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const key = "azure.workload.identity/client_id";
const misspelt = { ...serviceAccount, annotations: { [key]: managedIdentity.clientId } };

export const clientIdWithUnderscore = defineFailureMode({
  code: "RC-04",
  title: "The annotation's key has an underscore",
  kind: "identity",
  rule: "client-id-annotation",
  fails: {
    inventory: identityStory({ serviceAccounts: [misspelt], pods: [podHolding({ clientId: null })] }),
    verdict: "broken",
    values: { expected: "azure.workload.identity/client-id", found: key },
  },
  mended: { inventory: identityStory() },
  unread: { what: "serviceAccounts" },
  twin: {
    title: "the right key stands beside it",
    inventory: identityStory({ serviceAccounts: [annotatedWith({ [key]: managedIdentity.clientId })] }),
  },
});
