import { cluster, credential, identityStory, issuerUrl } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const otherIssuer = issuerUrl.replace("c1c1c1c1", "c2c2c2c2");
const other = {
  ...cluster,
  id: `${cluster.id}-2`,
  name: "aks-other",
  oidcIssuer: { enabled: true, issuerUrl: otherIssuer },
};
const two = { more: { managedClusters: [other] } };

export const clustersShareACredentialName = defineFailureMode({
  code: "RC-19",
  title: "Two clusters write one credential in turn, and the other one was the last",
  kind: "identity",
  rule: "federated-issuer-matches",
  fails: {
    inventory: identityStory({ credentials: [{ ...credential, issuer: otherIssuer }], ...two }),
    verdict: "broken",
    values: { expected: issuerUrl, found: otherIssuer },
  },
  mended: { inventory: identityStory(two) },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "each cluster has a credential of its own",
    inventory: identityStory({
      credentials: [credential, { ...credential, id: `${credential.id}-2`, name: "other", issuer: otherIssuer }],
      ...two,
    }),
  },
});
