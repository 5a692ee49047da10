import { credential, identityStory, issuerUrl } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const earlierIssuer = issuerUrl.replace("c1c1c1c1", "c2c2c2c2");
const earlier = { ...credential, issuer: earlierIssuer };

export const issuerBeforeRecreation = defineFailureMode({
  code: "ID-07",
  title: "The credential trusts the issuer that the cluster had before it was made anew",
  kind: "identity",
  rule: "federated-issuer-matches",
  fails: {
    inventory: identityStory({ credentials: [earlier] }),
    verdict: "broken",
    values: { expected: issuerUrl, found: earlierIssuer },
  },
  mended: { inventory: identityStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "the identity serves another live cluster besides this one",
    inventory: identityStory({ credentials: [{ ...earlier, id: `${credential.id}-2`, name: "other" }, credential] }),
  },
});
