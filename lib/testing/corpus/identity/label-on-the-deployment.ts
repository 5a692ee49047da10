import { identityStory, templated } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const label = { "azure.workload.identity/use": "true" };

export const labelOnTheDeployment = defineFailureMode({
  code: "ID-20",
  title: "The label stands on the Deployment and not among its pods' labels",
  kind: "identity",
  rule: "workload-identity-label",
  fails: {
    inventory: identityStory({ deployment: { ...templated({ labels: {} }), labels: label } }),
    verdict: "broken",
    values: { expected: "true", found: null },
  },
  mended: { inventory: identityStory() },
  unread: { what: "deployments", verdict: "none" },
  twin: {
    title: "the CSI driver presents the token, and the pods need no label",
    inventory: identityStory({
      deployment: templated({ labels: {}, volumes: [{ kind: "SecretProviderClass", volume: "vault", name: "vault" }] }),
    }),
    verdict: "none",
  },
});
