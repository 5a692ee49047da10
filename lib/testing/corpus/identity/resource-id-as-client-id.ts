import { annotatedWith, identityStory, managedIdentity, templated } from "../../identity-story.ts";
import { aContainer } from "../../pod-template.ts";
import { defineFailureMode } from "../failure-mode.ts";

const claiming = (clientId: string) => ({
  serviceAccounts: [annotatedWith({ "azure.workload.identity/client-id": clientId })],
});
const from = { kind: "Secret" as const, name: "azure", key: "client-id", isOptional: false };
const env = [{ name: "AZURE_CLIENT_ID", literal: null, hosts: [], from }];

export const resourceIdAsClientId = defineFailureMode({
  code: "RC-08",
  title: "The annotation holds the identity's resource id",
  kind: "identity",
  rule: "client-id-annotation",
  fails: {
    inventory: identityStory(claiming(managedIdentity.id)),
    verdict: "broken",
    values: { found: managedIdentity.id },
  },
  mended: { inventory: identityStory() },
  unread: { what: "serviceAccounts" },
  twin: {
    title: "a Secret holds the client id",
    inventory: identityStory({
      ...claiming(managedIdentity.id),
      deployment: templated({ containers: [aContainer({ env })] }),
    }),
    verdict: "unknown",
  },
});
