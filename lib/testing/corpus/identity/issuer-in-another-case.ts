import { credential, identityStory, issuerUrl } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const spelled = issuerUrl.replace("northeurope", "NorthEurope");

export const issuerInAnotherCase = defineFailureMode({
  code: "ID-09",
  title: "The credential's issuer differs by upper and lower case",
  kind: "identity",
  rule: "federated-issuer-matches",
  fails: {
    inventory: identityStory({ credentials: [{ ...credential, issuer: spelled }] }),
    verdict: "broken",
    values: { expected: issuerUrl, found: spelled },
  },
  mended: { inventory: identityStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "the ids of the identity and its credential differ by case",
    inventory: identityStory({ credentials: [{ ...credential, identityId: credential.identityId.toUpperCase() }] }),
  },
});
