import { annotatedWith, cluster, identityStory, managedIdentity, podHolding } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const key = "azure.workload.identity/tenant-id";
const elsewhere = "0b0b0b0b-0000-4000-8000-000000000009";

export const asksInAnotherTenant = defineFailureMode({
  code: "ID-29",
  title: "The token is asked for in another tenant than the identity's",
  kind: "identity",
  rule: "identity-tenant-matches",
  fails: {
    inventory: identityStory({
      serviceAccounts: [annotatedWith({ [key]: elsewhere })],
      pods: [podHolding({ tenantId: elsewhere })],
    }),
    verdict: "broken",
    values: { expected: managedIdentity.tenantId, found: elsewhere },
  },
  mended: { inventory: identityStory() },
  unread: { what: "userAssignedIdentities" },
  twin: {
    title: "the cluster is in another tenant and the pods ask in the identity's",
    inventory: identityStory({
      cluster: { ...cluster, tenantId: elsewhere },
      serviceAccounts: [annotatedWith({ [key]: managedIdentity.tenantId })],
    }),
  },
});
