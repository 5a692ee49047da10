import { cluster, credential, identityStory, issuerUrl } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const bare = issuerUrl.slice(0, -1);

export const issuerWithTwoSlashes = defineFailureMode({
  code: "ID-08",
  title: "The credential's issuer ends in two slashes",
  kind: "identity",
  rule: "federated-issuer-matches",
  fails: {
    inventory: identityStory({ credentials: [{ ...credential, issuer: `${issuerUrl}/` }] }),
    verdict: "broken",
    values: { expected: issuerUrl, found: `${issuerUrl}/` },
  },
  mended: { inventory: identityStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "the cluster's own issuer has no slash, and neither has the credential's",
    inventory: identityStory({
      cluster: { ...cluster, oidcIssuer: { enabled: true, issuerUrl: bare } },
      credentials: [{ ...credential, issuer: bare }],
    }),
  },
});
