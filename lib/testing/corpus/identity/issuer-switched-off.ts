import { cluster, credential, identityStory } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const issuerSwitchedOff = defineFailureMode({
  code: "ID-01",
  title: "The cluster has no OIDC issuer",
  kind: "identity",
  rule: "oidc-issuer-enabled",
  fails: {
    inventory: identityStory({ cluster: { ...cluster, oidcIssuer: { enabled: false, issuerUrl: null } } }),
    verdict: "broken",
    values: { issuer: null },
  },
  mended: { inventory: identityStory() },
  unread: { what: "managedClusters" },
  twin: {
    title: "a credential for the issuer inside clusters is left over beside the right one",
    inventory: identityStory({
      credentials: [
        {
          ...credential,
          id: `${credential.id}-old`,
          name: "old",
          issuer: "https://kubernetes.default.svc.cluster.local",
        },
        credential,
      ],
    }),
  },
});
