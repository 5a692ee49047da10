import { azPlace } from "../fixes/az-place.ts";
import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import { kubectlName } from "../bridges/observe-workload.ts";
import { isRegionalHost, type OpenAiSubject } from "../bridges/openai-subject.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { CognitiveAccount } from "../inventory/azure/cognitive-account.ts";
import { unlessKey } from "../judging/unless-key.ts";
import { broken, defineRule, intact, unknown } from "./rule.ts";

/**
 * Tokens are accepted at an account's custom subdomain only; the hosts of regions take keys.
 * https://learn.microsoft.com/azure/ai-services/cognitive-services-custom-subdomains
 */
export const openaiCustomSubdomain = defineRule<OpenAiSubject>({
  id: "openai-custom-subdomain",
  description: "The workload must call the account by its custom subdomain.",
  requires: () => [],
  judge(subject) {
    const { account, key } = subject;
    if (subject.footing === null) return null;
    const isRegional = isRegionalHost(key);
    if (account === undefined && !isRegional) return null;
    const evidence = evidenceOf(subject);
    if (!isRegional && account?.customSubDomainName) {
      if (isForeignHost(account, key)) {
        return unknown(
          `${key} has the subdomain of ${account.name}, and is none of the endpoints that the account lists.`,
          `whether ${account.name} answers at ${key}: call it by one of ${account.hosts.join(", ")}`,
          [...subject.needs.slice(0, 1).map(({ evidence: named }) => named), seeEndpoints(account)],
        );
      }
      return intact(`${account.name} has the custom subdomain ${account.customSubDomainName}.`, evidence);
    }
    const fault = isRegional
      ? "The workload calls the host of a region, which takes keys only"
      : `${account?.name} has no custom subdomain, so it takes keys only`;
    const message = `${fault}. A token is refused with 400, "Please provide a custom subdomain for token authentication".`;
    return unlessKey(broken(message, evidence), subject, "an API key");
  },
  fix({ account, context }) {
    const name = account?.name ?? "<account>";
    const place = azPlace(account);
    const subdomain = account?.customSubDomainName;
    return {
      az: subdomain
        ? null
        : `az cognitiveservices account update ${place} --name ${name} --custom-domain <subdomain>   # cannot be undone`,
      terraform: subdomain
        ? null
        : [`resource "azurerm_cognitive_account" "<${name}>" {`, `  custom_subdomain_name = "<subdomain>"`, `}`].join(
            "\n",
          ),
      kubectl: [
        `# then in the release's values:`,
        `kubectl -n ${context.workload.namespace} set env ${kubectlName(context.workload)} <VARIABLE>=https://${subdomain ?? "<subdomain>"}.openai.azure.com/`,
      ].join("\n"),
      docs: "https://learn.microsoft.com/azure/ai-services/cognitive-services-custom-subdomains",
    };
  },
});

/** An account with several endpoints lists them all; with one, that is no list. A name or an id is no host. */
function isForeignHost({ kind, hosts }: CognitiveAccount, key: string): boolean {
  const isHost = key.includes(".") && !key.startsWith("/");
  return isHost && /^AIServices$/i.test(kind) && hosts.length > 1 && !hosts.includes(key.toLowerCase());
}

function seeEndpoints(account: CognitiveAccount): Observation {
  const scope = subscriptionScope(account.id) ?? "/";
  return seenInAzure(
    "endpoints",
    account.hosts.join(", "),
    "cognitiveAccounts",
    account,
    "properties.endpoints",
    scope,
  );
}

function evidenceOf({ account, key, needs }: OpenAiSubject): readonly Observation[] {
  const named = needs.slice(0, 1).map(({ evidence }) => ({ ...evidence, label: "found" }));
  if (account === undefined) return named;
  const { customSubDomainName: subdomain } = account;
  if (isRegionalHost(key))
    return [
      ...named,
      seeSubdomain(
        "expected",
        subdomain === null ? "<subdomain>.openai.azure.com" : `${subdomain}.openai.azure.com`,
        account,
      ),
    ];
  return [seeSubdomain("custom subdomain", subdomain, account)];
}

function seeSubdomain(label: string, value: string | null, account: CognitiveAccount): Observation {
  return seenInAzure(
    label,
    value,
    "cognitiveAccounts",
    account,
    "properties.customSubDomainName",
    subscriptionScope(account.id) ?? "/",
  );
}
