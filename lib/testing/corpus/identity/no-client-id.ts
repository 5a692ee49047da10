import { identityStory, managedIdentity, podHolding, serviceAccount, templated } from "../../identity-story.ts";
import { aContainer } from "../../pod-template.ts";
import { defineFailureMode } from "../failure-mode.ts";

const unannotated = { ...serviceAccount, annotations: {} };
const env = [{ name: "AZURE_CLIENT_ID", literal: managedIdentity.clientId, hosts: [], from: null }];
const container = aContainer({ env });

export const noClientId = defineFailureMode({
  code: "ID-24",
  title: "Nothing names a client id, so the pods get none",
  kind: "identity",
  rule: "client-id-annotation",
  fails: {
    inventory: identityStory({ serviceAccounts: [unannotated], pods: [podHolding({ clientId: null })] }),
    verdict: "unknown",
    values: {},
  },
  mended: { inventory: identityStory() },
  unread: { what: "serviceAccounts" },
  twin: {
    title: "the container names it itself",
    inventory: identityStory({ serviceAccounts: [unannotated], deployment: templated({ containers: [container] }) }),
  },
});
