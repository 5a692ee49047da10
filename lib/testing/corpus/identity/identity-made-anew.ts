import { annotatedWith, identityStory, managedIdentity, podHolding } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const anew = {
  ...managedIdentity,
  clientId: "0c0c0c0c-0000-4000-8000-0000000000c2",
  principalId: "0d0d0d0d-0000-4000-8000-0000000000d2",
};

export const identityMadeAnew = defineFailureMode({
  code: "ID-47",
  title: "The identity was made anew, and the annotation holds its former client id",
  kind: "identity",
  rule: "managed-identity-exists",
  fails: { inventory: identityStory({ identities: [anew] }), verdict: "unknown", values: { trusting: anew.clientId } },
  mended: {
    inventory: identityStory({
      identities: [anew],
      serviceAccounts: [annotatedWith({ "azure.workload.identity/client-id": anew.clientId })],
      pods: [podHolding({ clientId: anew.clientId })],
    }),
  },
  unread: { what: "userAssignedIdentities" },
  twin: {
    title: "another identity beside it has another client id",
    inventory: identityStory({ identities: [managedIdentity, { ...anew, id: `${managedIdentity.id}-2` }] }),
  },
});
