import { bindingStory, boundDeployment } from "../../identity-binding.ts";
import { identityStory, templated } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const annotationPassedBy = defineFailureMode({
  code: "ID-54",
  title: "The template asks for an identity binding, and the pods were given an ordinary token",
  kind: "identity",
  rule: "pod-mutated",
  fails: {
    inventory: identityStory({ deployment: boundDeployment }),
    verdict: "at-risk",
    values: { expected: "true", found: "api://AzureADTokenExchange" },
  },
  mended: { inventory: bindingStory() },
  unread: { what: "pods" },
  twin: {
    title: "the annotation says false",
    inventory: identityStory({
      deployment: templated({ annotations: { "azure.workload.identity/use-identity-binding": "false" } }),
    }),
  },
});
