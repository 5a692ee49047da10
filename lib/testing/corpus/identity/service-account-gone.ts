import { identityStory, serviceAccount } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const serviceAccountGone = defineFailureMode({
  code: "ID-23",
  title: "The ServiceAccount that the template names is not there",
  kind: "identity",
  rule: "service-account-exists",
  fails: { inventory: identityStory({ serviceAccounts: [] }), verdict: "broken", values: { expected: "sa-checkout" } },
  mended: { inventory: identityStory() },
  unread: { what: "serviceAccounts" },
  twin: {
    title: "another namespace lacks one of that name",
    inventory: identityStory({
      serviceAccounts: [serviceAccount, { ...serviceAccount, namespace: "shop-green", name: "sa-other" }],
    }),
  },
});
