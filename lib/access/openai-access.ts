import type { CognitiveAccount } from "../inventory/azure/cognitive-account.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { found, type Lookup } from "../inventory/lookup.ts";
import { effectiveAccess, type Access } from "./effective-access.ts";

/** What a model is for; text can be asked for in several ways. */
export type InferenceFamily = "text" | "embeddings" | "audio" | "images";

/**
 * The data actions of inference, the most common first.
 * https://learn.microsoft.com/azure/ai-foundry/openai/how-to/role-based-access-control
 */
const inferenceActions: readonly (readonly [family: InferenceFamily, api: string, suffix: string])[] = [
  ["text", "chat completions", "OpenAI/deployments/chat/completions/action"],
  ["text", "the Responses API", "OpenAI/responses/write"],
  ["embeddings", "embeddings", "OpenAI/deployments/embeddings/action"],
  ["text", "completions", "OpenAI/deployments/completions/action"],
  ["audio", "audio", "OpenAI/deployments/audio/action"],
  ["images", "images", "OpenAI/images/generations/action"],
];

/** By the model's name; undefined for models that are not known. */
export function familyOf(modelName: string | null): InferenceFamily | undefined {
  const name = modelName ?? "";
  if (/embed/i.test(name)) return "embeddings";
  if (/whisper|audio|realtime|transcribe|tts/i.test(name)) return "audio";
  if (/dall-e|image|sora/i.test(name)) return "images";
  return /^(?:gpt-|o[1-9]\b)/i.test(name) ? "text" : undefined;
}

/** An answer of Azure RBAC to one kind of inference. */
export interface InferenceAccess {
  /** E.g. `chat completions`. */
  readonly api: string;
  readonly action: string;
  readonly access: Access;
}

const certainty: readonly Access["answer"][] = ["granted", "partial", "conditional", "unproved", "denied", "missing"];

/**
 * By the live definitions of its roles, the kind of inference that the principal comes closest to; where it is known
 * which families of models it needs, the one of them that it is furthest from.
 */
export function openAiAccess(
  index: InventoryIndex,
  account: CognitiveAccount,
  principalId: string,
  needed: ReadonlySet<InferenceFamily>,
): Lookup<InferenceAccess> {
  const groups = needed.size === 0 ? [inferenceActions] : [...needed].map((family) => actionsOf(family));
  let worst: InferenceAccess | undefined;
  for (const actions of groups) {
    const best = bestOf(index, account, principalId, actions);
    if (best.state !== "found") return best;
    if (worst === undefined || rank(best.value.access) > rank(worst.access)) worst = best.value;
  }
  return found(worst as InferenceAccess);
}

const actionsOf = (family: InferenceFamily) => inferenceActions.filter(([each]) => each === family);

function bestOf(
  index: InventoryIndex,
  { id }: CognitiveAccount,
  principalId: string,
  actions: typeof inferenceActions,
): Lookup<InferenceAccess> {
  let best: InferenceAccess | undefined;
  for (const [, api, suffix] of actions) {
    const action = `Microsoft.CognitiveServices/accounts/${suffix}`;
    const access = effectiveAccess(index, { principalId, resourceId: id, action, isDataAction: true });
    if (access.state !== "found") return access;
    if (best === undefined || rank(access.value) < rank(best.access)) best = { api, action, access: access.value };
    if (best.access.answer === "granted") break;
  }
  return found(best as InferenceAccess);
}

const rank = ({ answer }: Access): number => certainty.indexOf(answer);
