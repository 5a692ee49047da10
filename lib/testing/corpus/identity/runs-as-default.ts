import {
  credential,
  identityStory,
  managedIdentity,
  pod,
  serviceAccount,
  templated,
  tokenSubject,
} from "../../identity-story.ts";
import { aContainer } from "../../pod-template.ts";
import { defineFailureMode } from "../failure-mode.ts";

const serviceAccountName = "default";
const container = aContainer({
  env: [{ name: "AZURE_CLIENT_ID", literal: managedIdentity.clientId, hosts: [], from: null }],
});
const asDefault = {
  deployment: templated({ serviceAccountName, containers: [container] }),
  serviceAccounts: [serviceAccount, { ...serviceAccount, name: serviceAccountName, annotations: {} }],
  pods: [{ ...pod, serviceAccountName }],
};
const ofDefault = "system:serviceaccount:shop:default";

export const runsAsDefault = defineFailureMode({
  code: "ID-22",
  title: "The template names no ServiceAccount, so the pods are the namespace's default one",
  kind: "identity",
  rule: "federated-subject-matches",
  fails: {
    inventory: identityStory(asDefault),
    verdict: "broken",
    values: { expected: ofDefault, found: tokenSubject },
  },
  mended: { inventory: identityStory() },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "the identity trusts the default ServiceAccount too",
    inventory: identityStory({
      ...asDefault,
      credentials: [credential, { ...credential, id: `${credential.id}-2`, subject: ofDefault }],
    }),
  },
});
