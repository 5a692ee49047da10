import { barePod, identityStory, templated } from "../../identity-story.ts";
import { secretStore } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const onTheNodesIdentity = defineFailureMode({
  code: "RC-28",
  title: "Without the label the program asks the node for its identity",
  kind: "identity",
  rule: "workload-identity-label",
  fails: {
    inventory: identityStory({ deployment: templated({ labels: {} }), pods: [barePod] }),
    verdict: "broken",
    values: { expected: "true", found: null },
  },
  mended: { inventory: identityStory() },
  unread: { what: "serviceAccounts", verdict: "none" },
  twin: {
    title: "External Secrets presents the token of its ServiceAccount",
    inventory: identityStory({ deployment: templated({ labels: {} }), more: { secretStores: [secretStore] } }),
    verdict: "none",
  },
});
