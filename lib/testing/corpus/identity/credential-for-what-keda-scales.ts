import { credential, tokenSubject } from "../../identity-story.ts";
import { kedaStory, operatorCredential } from "../../keda.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const credentialForWhatKedaScales = defineFailureMode({
  code: "RC-14",
  title: "The credential names what KEDA scales, and the operator presents the token",
  kind: "finding",
  rule: "keda-trigger-trusted",
  fails: {
    inventory: kedaStory({ credentials: [credential] }),
    verdict: "finding",
    values: { expected: operatorCredential.subject, found: tokenSubject },
  },
  mended: { inventory: kedaStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "what is scaled has no credential of its own",
    inventory: kedaStory({ credentials: [operatorCredential] }),
  },
});
