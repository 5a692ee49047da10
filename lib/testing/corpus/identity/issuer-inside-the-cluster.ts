import { credential, identityStory, issuerUrl } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const inside = "https://kubernetes.default.svc.cluster.local";
const fromBefore = { ...credential, issuer: inside };

export const issuerInsideTheCluster = defineFailureMode({
  code: "ID-07",
  title: "The credential trusts the issuer that tokens name while the OIDC issuer is off",
  kind: "identity",
  rule: "federated-issuer-matches",
  fails: {
    inventory: identityStory({ credentials: [fromBefore] }),
    verdict: "broken",
    values: { expected: issuerUrl, found: inside },
  },
  mended: { inventory: identityStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "the pods' API server answers by that name, and the credential has the cluster's issuer",
    inventory: identityStory({
      credentials: [{ ...fromBefore, id: `${credential.id}-2`, name: "before" }, credential],
    }),
  },
});
