import { identityStory, managedIdentity, serviceAccount, templated } from "../../identity-story.ts";
import { aContainer } from "../../pod-template.ts";
import { defineFailureMode } from "../failure-mode.ts";

const annotations = { "azure.workload.identity/client-id": managedIdentity.clientId };
const unannotated = { serviceAccounts: [{ ...serviceAccount, annotations: {} }] };
const envFrom = [{ kind: "Secret" as const, name: "azure", prefix: "", isOptional: false }];

export const clientIdOnTheTemplate = defineFailureMode({
  code: "ID-25",
  title: "The client id stands on the pod template, where the webhook does not read it",
  kind: "identity",
  rule: "client-id-annotation",
  fails: {
    inventory: identityStory({ deployment: templated({ annotations }), ...unannotated }),
    verdict: "broken",
    values: { found: managedIdentity.clientId },
  },
  mended: { inventory: identityStory({ deployment: templated({ annotations }) }) },
  unread: { what: "serviceAccounts" },
  twin: {
    title: "a Secret that the container takes in whole may bring it",
    inventory: identityStory({
      deployment: templated({ annotations, containers: [aContainer({ envFrom })] }),
      ...unannotated,
    }),
    verdict: "unknown",
  },
});
