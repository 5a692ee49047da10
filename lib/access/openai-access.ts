import type { CognitiveAccount } from "../inventory/azure/cognitive-account.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { found, type Lookup } from "../inventory/lookup.ts";
import { effectiveAccess, type Access } from "./effective-access.ts";

/**
 * The data actions of inference, the most common first.
 * https://learn.microsoft.com/azure/ai-foundry/openai/how-to/role-based-access-control
 */
const inferenceActions = [
  ["chat completions", "OpenAI/deployments/chat/completions/action"],
  ["the Responses API", "OpenAI/responses/write"],
  ["embeddings", "OpenAI/deployments/embeddings/action"],
  ["completions", "OpenAI/deployments/completions/action"],
  ["audio", "OpenAI/deployments/audio/action"],
  ["images", "OpenAI/images/generations/action"],
] as const;

/** An answer of Azure RBAC to one kind of inference. */
export interface InferenceAccess {
  /** E.g. `chat completions`. */
  readonly api: string;
  readonly action: string;
  readonly access: Access;
}

const certainty: readonly Access["answer"][] = ["granted", "partial", "conditional", "unproved", "denied", "missing"];

/** The kind of inference that the principal comes closest to, by the live definitions of its roles. */
export function openAiAccess(
  index: InventoryIndex,
  account: CognitiveAccount,
  principalId: string,
): Lookup<InferenceAccess> {
  let best: InferenceAccess | undefined;
  for (const [api, suffix] of inferenceActions) {
    const action = `Microsoft.CognitiveServices/accounts/${suffix}`;
    const access = effectiveAccess(index, { principalId, resourceId: account.id, action, isDataAction: true });
    if (access.state !== "found") return access;
    if (best === undefined || rank(access.value) < rank(best.access)) best = { api, action, access: access.value };
    if (best.access.answer === "granted") break;
  }
  return found(best as InferenceAccess);
}

const rank = ({ answer }: Access): number => certainty.indexOf(answer);
