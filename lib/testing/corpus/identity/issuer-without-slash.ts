import { credential, identityStory, issuerUrl } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const slashless = { ...credential, issuer: issuerUrl.slice(0, -1) };

export const issuerWithoutSlash = defineFailureMode({
  code: "ID-08",
  title: "The credential's issuer lacks the slash at the end",
  kind: "identity",
  rule: "federated-issuer-matches",
  fails: {
    inventory: identityStory({ credentials: [slashless] }),
    verdict: "broken",
    values: { expected: issuerUrl, found: slashless.issuer },
  },
  mended: { inventory: identityStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "the exact one stands beside it",
    inventory: identityStory({
      credentials: [{ ...slashless, id: `${credential.id}-2`, name: "slashless" }, credential],
    }),
  },
});
