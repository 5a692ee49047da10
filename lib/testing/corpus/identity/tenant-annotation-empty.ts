import { annotatedWith, identityStory, podHolding } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const emptied = { serviceAccounts: [annotatedWith({ "azure.workload.identity/tenant-id": "" })] };

export const tenantAnnotationEmpty = defineFailureMode({
  code: "ID-29",
  title: "The tenant's annotation is there and empty, so the pods are given none",
  kind: "identity",
  rule: "identity-tenant-matches",
  fails: {
    inventory: identityStory({ ...emptied, pods: [podHolding({ tenantId: null })] }),
    verdict: "broken",
    values: { found: "" },
  },
  mended: { inventory: identityStory() },
  unread: { what: "serviceAccounts" },
  twin: {
    title: "the pods are from before and have a tenant still",
    inventory: identityStory(emptied),
    verdict: "at-risk",
  },
});
