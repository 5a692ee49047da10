import { credential } from "../../identity-story.ts";
import { classStory, mounted, secretClass } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const subject = "system:serviceaccount:shop:default";
const federatedCredentials = [{ ...credential, subject }];

export const classWithAnotherSubject = defineFailureMode({
  code: "K-11",
  title: "The driver presents the token of the mounting pod's ServiceAccount, and the credential names another",
  kind: "key-vault",
  rule: "secret-producer-identity",
  fails: {
    inventory: classStory({ federatedCredentials }),
    verdict: "broken",
    values: { expected: "system:serviceaccount:shop:sa-checkout", found: subject },
  },
  mended: { inventory: classStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "the class goes through the token proxy, which needs no credential",
    inventory: classStory({
      federatedCredentials: [],
      secretProviderClasses: [{ ...secretClass, mode: "token-proxy" }],
      secretProviderClassPodStatuses: [mounted],
    }),
  },
});
