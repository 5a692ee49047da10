import { cluster, credential, identityStory } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const former = "https://oidc.prod-aks.azure.com/c1c1c1c1-0000-4000-8000-000000000001/";
const slashless = former.slice(0, -1);
const early = { ...cluster, oidcIssuer: { enabled: true, issuerUrl: former } };

export const formerIssuerWithoutSlash = defineFailureMode({
  code: "RC-01",
  title: "An issuer of the first kind lacks the slash at the end",
  kind: "identity",
  rule: "federated-issuer-matches",
  fails: {
    inventory: identityStory({ cluster: early, credentials: [{ ...credential, issuer: slashless }] }),
    verdict: "broken",
    values: { expected: former, found: slashless },
  },
  mended: { inventory: identityStory({ cluster: early, credentials: [{ ...credential, issuer: former }] }) },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "the identity also serves a cluster whose issuer is of today's kind",
    inventory: identityStory({
      cluster: early,
      credentials: [credential, { ...credential, id: `${credential.id}-2`, issuer: former }],
    }),
  },
});
