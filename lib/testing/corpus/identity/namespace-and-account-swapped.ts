import { credential, identityStory, pod, serviceAccount, templated, tokenSubject } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const slip = "system:serviceaccount:sa-checkout:shop";

export const namespaceAndAccountSwapped = defineFailureMode({
  code: "ID-40",
  title: "Namespace and ServiceAccount are the wrong way round",
  kind: "identity",
  rule: "federated-subject-matches",
  fails: {
    inventory: identityStory({ credentials: [{ ...credential, subject: slip }] }),
    verdict: "broken",
    values: { expected: tokenSubject, found: slip },
  },
  mended: { inventory: identityStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "namespace and ServiceAccount have the same name",
    inventory: identityStory({
      deployment: { ...templated({ serviceAccountName: "shop" }) },
      serviceAccounts: [{ ...serviceAccount, name: "shop" }],
      pods: [{ ...pod, serviceAccountName: "shop" }],
      credentials: [{ ...credential, subject: "system:serviceaccount:shop:shop" }],
    }),
  },
});
