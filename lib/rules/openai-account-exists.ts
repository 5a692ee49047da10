import { isRegionalHost, type OpenAiSubject } from "../bridges/openai-subject.ts";
import { existsFix, judgeFarEnd } from "../judging/far-end-exists.ts";
import { defineRule, unknown } from "./rule.ts";

/** The host in the workload's environment is an account's own. */
export const openaiAccountExists = defineRule<OpenAiSubject>({
  id: "openai-account-exists",
  description: "The OpenAI endpoint that the workload names must belong to an existing account.",
  requires: ({ resource }) => [resource],
  judge(subject) {
    if (subject.account === undefined && isRegionalHost(subject.key)) {
      return unknown(
        "The workload calls the host of a whole region, which does not tell the account.",
        "the account's own endpoint in the workload's environment",
        subject.needs.slice(0, 1).map(({ evidence }) => evidence),
      );
    }
    return judgeFarEnd(subject, subject.account, "An account");
  },
  fix: (subject) => existsFix(subject, "https://learn.microsoft.com/azure/ai-foundry/openai/how-to/create-resource"),
});
