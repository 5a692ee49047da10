import { annotatedWith, identityStory, managedIdentity, podHolding } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const appId = "0e0e0e0e-0000-4000-8000-0000000000e1";

export const appRegistration = defineFailureMode({
  code: "ID-49",
  title: "The client id may be an app registration's, whose credentials are not in Azure Resource Manager",
  kind: "identity",
  rule: "managed-identity-exists",
  fails: {
    inventory: identityStory({
      serviceAccounts: [annotatedWith({ "azure.workload.identity/client-id": appId })],
      pods: [podHolding({ clientId: appId })],
    }),
    verdict: "unknown",
    values: { "client id": appId },
  },
  mended: { inventory: identityStory() },
  unread: { what: "userAssignedIdentities" },
  twin: {
    title: "an identity has it as its client id",
    inventory: identityStory({
      identities: [{ ...managedIdentity, clientId: appId }],
      serviceAccounts: [annotatedWith({ "azure.workload.identity/client-id": appId })],
      pods: [podHolding({ clientId: appId })],
    }),
  },
});
