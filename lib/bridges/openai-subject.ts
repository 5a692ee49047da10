import { familyOf, openAiAccess, type InferenceAccess } from "../access/openai-access.ts";
import { armKey } from "../inventory/azure/arm-id.ts";
import type { CognitiveAccount, CognitiveDeployment } from "../inventory/azure/cognitive-account.ts";
import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { deploymentByAccount } from "../inventory/keys.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { absent, found, valueOf, type Lookup } from "../inventory/lookup.ts";
import { principalOf } from "./data-subject.ts";
import { answeringTo, lookUpFarEnd, targetOf } from "./far-end.ts";
import type { Footing } from "./footing.ts";
import { hostNeedsOf, withoutRepeated, type HostNeed } from "./host-need.ts";
import { keysOf, type KeyedSubject } from "./keyed-subject.ts";
import { namedDeployments, type NamedDeployment } from "./named-deployment.ts";
import { reach } from "./reach.ts";
import type { ReachableSubject } from "./reachable-subject.ts";
import { subscriptionOf, type TenantSubject } from "./service-tenant.ts";
import type { WorkloadContext } from "./workload-context.ts";

/** A workload's use of a model in Azure OpenAI or Foundry. */
export interface OpenAiSubject extends KeyedSubject, TenantSubject, ReachableSubject {
  readonly account: CognitiveAccount | undefined;
  /** `absent` without a known account or identity. */
  readonly access: Lookup<InferenceAccess>;
  readonly deployments: Lookup<readonly CognitiveDeployment[]>;
  /** What the workload calls its models by. */
  readonly named: readonly NamedDeployment[];
  /** The workload names other accounts too, or hides one, any of which could have the deployments that it names. */
  readonly usesOtherAccounts: boolean;
  /** ISO 8601: when the inventory was read. */
  readonly readAt: string;
}

/** `OPENAI_API_KEY` may be for OpenAI itself. */
const ownWords = /AZURE_?OPENAI|AOAI|COGNITIVE|FOUNDRY/;
const service = { words: /OPENAI|AOAI|COGNITIVE|FOUNDRY/, ownWords, keySwitch: "disableLocalAuth" };
const hiddenEndpoint = /(?:OPENAI|AOAI).*(?:ENDPOINT|BASE|UR[IL]|HOST)/i;
const kindsWithModels = /^(?:OpenAI|AIServices|CognitiveServices)$/i;

/** A host that every account of a region shares; it takes keys only. */
export const isRegionalHost = (host: string): boolean => /\.api\.cognitive\.microsoft\.com$/i.test(host);

export function connectOpenAi(
  context: WorkloadContext,
  index: InventoryIndex,
  footing: Footing | null,
): readonly OpenAiSubject[] {
  const needs = hostNeedsOf(context, "openai").filter(({ host }) => hasModels(index, host));
  const ends = new Set(needs.map(({ host }) => valueOf(accountOf(index, host))?.id ?? host));
  const usesOthers = ends.size > 1 || hidesEndpoint(context.workload);
  return withoutRepeated(needs.map((need) => followNeed(need, context, index, footing, usesOthers)));
}

/** False for speech, vision and the like, which share their domains with OpenAI. */
function hasModels(index: InventoryIndex, host: string): boolean {
  const accounts = answeringTo(index, "cognitiveAccounts", host);
  return accounts.length === 0 || accounts.some(({ kind }) => kindsWithModels.test(kind));
}

/** An endpoint that comes out of a Secret may be any account's. */
function hidesEndpoint({ template }: Workload): boolean {
  return template.containers.some(({ env }) =>
    env.some(({ name, from }) => from?.kind === "Secret" && hiddenEndpoint.test(name)),
  );
}

function accountOf(index: InventoryIndex, host: string): Lookup<CognitiveAccount> {
  const accounts = answeringTo(index, "cognitiveAccounts", host).filter(({ kind }) => kindsWithModels.test(kind));
  const [account, another] = accounts;
  if (account === undefined) return lookUpFarEnd(index, "cognitiveAccounts", host);
  return another === undefined ? found(account) : absent();
}

function followNeed(
  { host, uses, needs }: HostNeed,
  context: WorkloadContext,
  index: InventoryIndex,
  footing: Footing | null,
  usesOtherAccounts: boolean,
): OpenAiSubject {
  const resource = accountOf(index, host);
  const account = valueOf(resource);
  const principal = principalOf(footing);
  const named = namedDeployments(context.workload);
  const deployments = deploymentsOf(index, account);
  return {
    context,
    key: host,
    needs,
    target: targetOf(index, "Microsoft.CognitiveServices/accounts", host, account, "cognitiveAccounts"),
    footing,
    principal,
    mayBeDelegated: false,
    serviceSubscription: subscriptionOf(index, account),
    ...reach(index, context, host, {
      resource,
      resourceCollection: "cognitiveAccounts",
      firewallRules: absent(),
      caller: "pods",
    }),
    ...keysOf(context, index, service, uses, !account?.localAuthDisabled),
    account,
    access: accessOf(index, account, valueOf(principal)?.principalId, deployments, usesOtherAccounts ? [] : named),
    deployments,
    named,
    usesOtherAccounts,
    readAt: index.inventory.readAt,
  };
}

function deploymentsOf(index: InventoryIndex, account: CognitiveAccount | undefined): OpenAiSubject["deployments"] {
  if (account === undefined) return absent();
  return lookUpAll(index, "cognitiveDeployments", account.id, deploymentByAccount, armKey(account.id));
}

/** Which models the workload calls tells what it must be allowed; where it names none, any inference counts. */
function accessOf(
  index: InventoryIndex,
  account: CognitiveAccount | undefined,
  principalId: string | undefined,
  deployments: OpenAiSubject["deployments"],
  named: readonly NamedDeployment[],
): Lookup<InferenceAccess> {
  if (account === undefined || principalId === undefined) return absent();
  if (named.length > 0 && deployments.state === "unread") {
    const any = openAiAccess(index, account, principalId, new Set());
    return valueOf(any)?.access.answer === "granted" ? deployments : any;
  }
  const names = new Set(named.map(({ name }) => name.toLowerCase()));
  const called = (valueOf(deployments) ?? []).filter(({ name }) => names.has(name.toLowerCase()));
  const families = called.map(({ modelName }) => familyOf(modelName)).filter((family) => family !== undefined);
  return openAiAccess(index, account, principalId, new Set(families));
}
