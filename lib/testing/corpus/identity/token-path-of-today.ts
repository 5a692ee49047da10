import { identityStory, podHolding, templated } from "../../identity-story.ts";
import { aContainer } from "../../pod-template.ts";
import { defineFailureMode } from "../failure-mode.ts";

const oldPath = "/var/run/secrets/azure/tokens";
const spelling = { containers: [aContainer({ spellsOldTokenPath: true })] };
const own = {
  kind: "ServiceAccountToken" as const,
  volume: "entra",
  audience: "api://AzureADTokenExchange",
  path: "token",
  isMountedBySubPath: false,
};

export const tokenPathOfToday = defineFailureMode({
  code: "ID-33",
  title: "The token's path is spelled out, and the next version of the webhook will mount it elsewhere",
  kind: "identity",
  rule: "token-path-current",
  fails: {
    inventory: identityStory({ deployment: templated(spelling), pods: [podHolding({ mountedAt: oldPath })] }),
    verdict: "at-risk",
    values: { found: oldPath },
  },
  mended: { inventory: identityStory({ pods: [podHolding({ mountedAt: oldPath })] }) },
  unread: { what: "pods" },
  twin: {
    title: "the template projects a token of its own at that place",
    inventory: identityStory({ deployment: templated({ ...spelling, volumes: [own] }) }),
  },
});
