import type { Access } from "../access/effective-access.ts";
import type { OpenAiSubject } from "../bridges/openai-subject.ts";
import type { CognitiveAccount } from "../inventory/azure/cognitive-account.ts";
import { valueOf } from "../inventory/lookup.ts";
import { assignRoleFix } from "../fixes/assign-role-fix.ts";
import { judgeAccess } from "../judging/judge-access.ts";
import { unlessKey } from "../judging/unless-key.ts";
import { defineRule, unknown } from "./rule.ts";

/**
 * Inference is a data action: Owner, Contributor and Cognitive Services Contributor do not grant it.
 * https://learn.microsoft.com/azure/ai-foundry/openai/how-to/role-based-access-control
 */
export const openaiDataActionsGranted = defineRule<OpenAiSubject>({
  id: "openai-data-actions-granted",
  description: "A role of the identity must grant inference on the account.",
  requires: ({ access }) => [access],
  judge(subject) {
    const { account, access, principal, readAt } = subject;
    const identity = valueOf(principal);
    const inference = valueOf(access);
    if (account === undefined || identity === undefined || inference === undefined) return null;
    const judgement = judgeAccess({
      access: inference.access,
      who: identity.name,
      deed: `use ${inference.api} of ${account.name}`,
      action: inference.action,
      resource: account,
      consequence: "Calls fail with 401 PermissionDenied.",
      readAt,
      settlesInMinutes: 10,
    });
    if (judgement.verdict !== "broken") return judgement;
    if (mayServeOther(account, inference.access)) {
      return unknown(
        `${judgement.message} But ${account.name} has other services than models, and a role that is held grants some of their data actions.`,
        `whether the workload calls models of ${account.name}, or another service of it`,
        judgement.evidence,
      );
    }
    return unlessKey(judgement, subject, "an API key");
  },
  fix: ({ account, principal }) =>
    assignRoleFix({
      roleName: "Cognitive Services OpenAI User",
      roleGuid: "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
      identity: valueOf(principal),
      resource: account,
      terraformType: "azurerm_cognitive_account",
      docs: "https://learn.microsoft.com/azure/ai-foundry/openai/how-to/role-based-access-control",
    }),
});

/** Speech, vision, documents and models share one account, unless it is one of OpenAI alone. */
function mayServeOther({ kind }: CognitiveAccount, { held }: Access): boolean {
  if (/^OpenAI$/i.test(kind)) return false;
  const dataActions = held
    .flatMap(({ definition }) => definition?.permissions ?? [])
    .flatMap((each) => each.dataActions);
  return dataActions.some((action) => /^(?:\*|Microsoft\.CognitiveServices\/)/i.test(action));
}
