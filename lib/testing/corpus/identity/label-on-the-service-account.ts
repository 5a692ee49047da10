import { identityStory, serviceAccount, templated } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const label = { "azure.workload.identity/use": "true" };

export const labelOnTheServiceAccount = defineFailureMode({
  code: "ID-20",
  title: "The label stands on the ServiceAccount, as it had to before version 1 of the webhook",
  kind: "identity",
  rule: "workload-identity-label",
  fails: {
    inventory: identityStory({
      deployment: templated({ labels: {} }),
      serviceAccounts: [{ ...serviceAccount, labels: label }],
    }),
    verdict: "broken",
    values: { expected: "true", found: null },
  },
  mended: { inventory: identityStory({ serviceAccounts: [{ ...serviceAccount, labels: label }] }) },
  unread: { what: "federatedCredentials", verdict: "none" },
  twin: {
    title: "the ServiceAccount is annotated, and nothing else says that the workload calls Azure",
    inventory: identityStory({ deployment: templated({ labels: {} }), credentials: [] }),
    verdict: "none",
  },
});
