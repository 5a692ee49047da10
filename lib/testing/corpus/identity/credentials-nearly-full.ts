import { credential, identityStory, issuerUrl } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const others = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...credential,
    id: `${credential.id}-${at}`,
    name: `branch-${at}`,
    issuer: "https://token.actions.githubusercontent.com",
    subject: `repo:shop/checkout:ref:refs/heads/${at}`,
  }));

export const credentialsNearlyFull = defineFailureMode({
  code: "ID-42",
  title: "An identity has nearly as many federated credentials as it can take",
  kind: "finding",
  rule: "federated-credentials-near-limit",
  fails: {
    inventory: identityStory({ credentials: [credential, ...others(16)] }),
    verdict: "finding",
    values: { "federated credentials": "17" },
  },
  mended: { inventory: identityStory({ credentials: [credential, ...others(3)] }) },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "there is room for four more",
    inventory: identityStory({ credentials: [credential, ...others(15)] }),
  },
});

const former = issuerUrl.replace("c1c1c1c1", "c2c2c2c2");
const ofFormer = { ...credential, id: `${credential.id}-former`, name: "former", issuer: former };

export const credentialOfADeadCluster = defineFailureMode({
  code: "ID-42",
  title: "Credentials for clusters that none of the subscriptions read has take up room",
  kind: "finding",
  rule: "federated-credential-of-dead-cluster",
  fails: {
    inventory: identityStory({ credentials: [credential, ofFormer] }),
    verdict: "finding",
    values: { issuer: former },
  },
  mended: { inventory: identityStory() },
  unread: { what: "managedClusters" },
  twin: {
    title: "the others are for GitHub, for another tenant and for identity bindings",
    inventory: identityStory({
      credentials: [
        credential,
        ...others(1),
        { ...ofFormer, issuer: former.replace("0b0b0b0b", "0f0f0f0f") },
        { ...ofFormer, name: "aks-identity-binding", issuer: former.replace("northeurope.oic", "ib.oic") },
      ],
    }),
  },
});
