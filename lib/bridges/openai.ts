import { identityBridgeStands } from "../rules/identity-bridge-stands.ts";
import { identityInServiceTenant } from "../rules/identity-in-service-tenant.ts";
import { keysAccepted } from "../rules/keys-accepted.ts";
import { networkPoliciesAllow } from "../rules/network-policies-allow.ts";
import { networkReachable } from "../rules/network-reachable.ts";
import { openaiAccountExists } from "../rules/openai-account-exists.ts";
import { openaiCustomSubdomain } from "../rules/openai-custom-subdomain.ts";
import { openaiDataActionsGranted } from "../rules/openai-data-actions-granted.ts";
import { openaiDeploymentExists } from "../rules/openai-deployment-exists.ts";
import { defineBridge } from "./define-bridge.ts";
import { connectOpenAi, type OpenAiSubject } from "./openai-subject.ts";

export const openai = defineBridge<OpenAiSubject>({
  kind: "openai",
  title: "Azure OpenAI",
  connect: connectOpenAi,
  joints: [
    identityBridgeStands,
    openaiAccountExists,
    keysAccepted,
    identityInServiceTenant,
    openaiCustomSubdomain,
    openaiDataActionsGranted,
    openaiDeploymentExists,
    networkReachable,
    networkPoliciesAllow,
  ],
});
