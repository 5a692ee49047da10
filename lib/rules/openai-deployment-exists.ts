import { azPlace } from "../fixes/az-place.ts";
import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import type { NamedDeployment } from "../bridges/named-deployment.ts";
import type { OpenAiSubject } from "../bridges/openai-subject.ts";
import { worstVerdict } from "../bridges/verdict.ts";
import type { CognitiveAccount, CognitiveDeployment } from "../inventory/azure/cognitive-account.ts";
import { valueOf } from "../inventory/lookup.ts";
import { nearestOf } from "../text/nearest.ts";
import { broken, defineRule, intact, settling, unknown, type Judgement } from "./rule.ts";

/**
 * Models are called by the name of their deployment, not by their own.
 * https://learn.microsoft.com/azure/ai-foundry/openai/how-to/create-resource
 */
export const openaiDeploymentExists = defineRule<OpenAiSubject>({
  id: "openai-deployment-exists",
  description: "Every model deployment that the workload names must exist on the account.",
  requires: ({ account, named, deployments }) => (account === undefined || named.length === 0 ? [] : [deployments]),
  judge({ account, named, deployments: lookup, usesOtherAccounts }) {
    const deployments = valueOf(lookup);
    if (account === undefined || deployments === undefined || named.length === 0) return null;
    const judgements = named.map((each) => judgeName(each, account, deployments, usesOtherAccounts));
    const worst = worstVerdict(judgements.map(({ verdict }) => verdict));
    return judgements.find(({ verdict }) => verdict === worst) ?? null;
  },
  fix({ account, named, deployments }) {
    const missing =
      named.find(({ name }) => find(valueOf(deployments) ?? [], name) === undefined)?.name ??
      named[0]?.name ??
      "<deployment>";
    const name = account?.name ?? "<account>";
    const place = azPlace(account);
    return {
      az: [
        `az cognitiveservices account deployment create ${place} --name ${name} \\`,
        `  --deployment-name ${missing} --model-format OpenAI --model-name <model> --model-version <version> \\`,
        `  --sku-name <sku> --sku-capacity <capacity>`,
      ].join("\n"),
      terraform: [
        `resource "azurerm_cognitive_deployment" "${missing}" {`,
        `  name                 = "${missing}"`,
        `  cognitive_account_id = azurerm_cognitive_account.<${name}>.id`,
        `  model {`,
        `    format = "OpenAI"`,
        `    name   = "<model>"`,
        `  }`,
        `  sku {`,
        `    name = "<sku>"`,
        `  }`,
        `}`,
      ].join("\n"),
      kubectl: null,
      docs: "https://learn.microsoft.com/azure/ai-foundry/openai/how-to/create-resource",
    };
  },
});

function judgeName(
  named: NamedDeployment,
  account: CognitiveAccount,
  deployments: readonly CognitiveDeployment[],
  usesOtherAccounts: boolean,
): Judgement {
  const deployment = find(deployments, named.name);
  if (deployment !== undefined) return judgeState(named, deployment);
  const nearest = find(
    deployments,
    nearestOf(
      deployments.map(({ name }) => name),
      named.name,
    ) ?? "",
  );
  const evidence = [named.evidence, ...(nearest === undefined ? [] : [see("found", nearest.name, nearest, "name")])];
  const message = `${account.name} has no deployment ${named.name}, which ${named.variable} names`;
  if (usesOtherAccounts) {
    return unknown(
      `${message}. The workload uses other accounts too, one of which may have it.`,
      `which account ${named.variable} belongs to`,
      evidence,
    );
  }
  return broken(
    `${message}.${hintOf(named.name, deployments, nearest)} Calls fail with 404 DeploymentNotFound.`,
    evidence,
  );
}

function hintOf(
  name: string,
  deployments: readonly CognitiveDeployment[],
  nearest: CognitiveDeployment | undefined,
): string {
  const ofModel = deployments.find(({ modelName }) => modelName?.toLowerCase() === name.toLowerCase());
  if (ofModel !== undefined) return ` That is the name of a model; its deployment is called ${ofModel.name}.`;
  return nearest === undefined ? "" : ` The nearest is ${nearest.name}.`;
}

function judgeState({ name, evidence: expected }: NamedDeployment, deployment: CognitiveDeployment): Judgement {
  const state = deployment.provisioningState?.toLowerCase() ?? "succeeded";
  const evidence = [expected, see("found", deployment.name, deployment, "name")];
  if (state === "succeeded" || state === "updating")
    return intact(`The deployment ${name} serves ${deployment.modelName ?? "its model"}.`, evidence);
  const seen = [
    ...evidence,
    see("provisioning state", deployment.provisioningState, deployment, "properties.provisioningState"),
  ];
  if (state === "creating" || state === "accepted")
    return settling(`The deployment ${name} is still being made.`, seen);
  if (state === "deleting" || state === "disabled") return broken(`The deployment ${name} is ${state}.`, seen);
  return unknown(
    `The deployment ${name} is in the state ${deployment.provisioningState}.`,
    `whether the deployment ${name} still serves`,
    seen,
  );
}

/** ARM names differ by more than case. */
function find(deployments: readonly CognitiveDeployment[], name: string): CognitiveDeployment | undefined {
  return deployments.find((each) => each.name.toLowerCase() === name.toLowerCase());
}

function see(label: string, value: string | null, deployment: CognitiveDeployment, path: string): Observation {
  return seenInAzure(label, value, "cognitiveDeployments", deployment, path, deployment.accountId);
}
