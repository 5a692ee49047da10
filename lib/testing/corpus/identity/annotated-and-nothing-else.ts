import { barePod, cluster, deployment, identityStory, templated } from "../../identity-story.ts";
import { aContainer } from "../../pod-template.ts";
import { defineFailureMode } from "../failure-mode.ts";

const bare = { ...cluster, oidcIssuer: { enabled: false, issuerUrl: null }, workloadIdentityEnabled: false };
const mention = {
  service: "key-vault" as const,
  host: "kv-shop.vault.azure.net",
  port: null,
  scheme: "https",
  carriesCredential: false,
  isPortVariable: false,
};
const calling = (labels: Readonly<Record<string, string>>) =>
  templated({ labels, containers: [aContainer({ hosts: [mention] })] });

export const annotatedAndNothingElse = defineFailureMode({
  code: "RC-23",
  title: "Only the identity and the annotation are there: no issuer, no webhook, no label, no credential",
  kind: "identity",
  rule: "oidc-issuer-enabled",
  fails: {
    inventory: identityStory({
      cluster: bare,
      webhooks: [],
      deployment: calling({}),
      credentials: [],
      pods: [barePod],
    }),
    verdict: "broken",
    values: { issuer: null },
  },
  mended: { inventory: identityStory({ deployment: calling(deployment.template.labels) }) },
  unread: { what: "serviceAccounts", verdict: "none" },
  twin: {
    title: "nothing says that the workload calls Azure",
    inventory: identityStory({
      cluster: bare,
      webhooks: [],
      deployment: templated({ labels: {} }),
      credentials: [],
      pods: [barePod],
    }),
    verdict: "none",
  },
});
