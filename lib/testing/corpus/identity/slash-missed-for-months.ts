import { credential, identityStory, issuerUrl, podHolding } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const slashless = { ...credential, issuer: issuerUrl.slice(0, -1), changedAt: "2029-07-01T00:00:00Z" };

export const slashMissedForMonths = defineFailureMode({
  code: "RC-02",
  title: "A credential without the slash worked for months, and the pods run still",
  kind: "identity",
  rule: "federated-issuer-matches",
  fails: {
    inventory: identityStory({
      credentials: [slashless],
      pods: [
        podHolding({
          tokenFile: "/var/run/secrets/azure/tokens/azure-identity-token",
          mountedAt: "/var/run/secrets/azure/tokens",
        }),
      ],
    }),
    verdict: "broken",
    values: { expected: issuerUrl, found: slashless.issuer },
  },
  mended: { inventory: identityStory() },
  unread: { what: "managedClusters" },
  twin: {
    title: "the credential has the slash, and the pods are as old",
    inventory: identityStory({ pods: [podHolding({ mountedAt: "/var/run/secrets/azure/tokens" })] }),
  },
});
