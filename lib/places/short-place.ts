import type { Evidence } from "../bridges/evidence.ts";

/** Where a value was read, as a person would say it: `federated credential x`, `of msi-workers`. */
export interface ShortPlace {
  readonly sort: string;
  readonly name: string;
  /** What it belongs to: the parent in Azure, the namespace in a cluster. */
  readonly within: string | null;
}

/** What ARM types are called where their own name would not tell. */
const sorts: Readonly<Record<string, string>> = {
  "microsoft.containerservice/managedclusters": "AKS cluster",
  "microsoft.containerservice/managedclusters/agentpools": "node pool",
  "microsoft.managedidentity/userassignedidentities": "managed identity",
  "microsoft.managedidentity/userassignedidentities/federatedidentitycredentials": "federated credential",
  "microsoft.cache/redis": "Redis cache",
  "microsoft.cache/redisenterprise": "Azure Managed Redis",
  "microsoft.documentdb/databaseaccounts": "Cosmos DB account",
  "microsoft.documentdb/databaseaccounts/sqlroleassignments": "data role assignment",
  "microsoft.documentdb/mongoclusters": "Cosmos DB cluster",
  "microsoft.appconfiguration/configurationstores": "App Configuration store",
  "microsoft.cognitiveservices/accounts": "Azure OpenAI account",
  "microsoft.keyvault/vaults": "Key Vault",
};

export function shortPlace({ source, resource }: Pick<Evidence, "source" | "resource">): ShortPlace {
  return (source === "azure" ? inAzure(resource) : inCluster(resource)) ?? { sort: "", name: resource, within: null };
}

/** `federated credential x of msi-workers` */
export function describePlace(place: Pick<Evidence, "source" | "resource">): string {
  const { sort, name, within } = shortPlace(place);
  return [sort, name, within ?? ""].filter((each) => each !== "").join(" ");
}

/** `cluster/namespace/Kind/name`, or `cluster/Kind/name` for what lives in no namespace. */
function inCluster(resource: string): ShortPlace | null {
  const parts = resource.split("/");
  const [name, sort, namespace] = [parts.at(-1), parts.at(-2), parts.length === 4 ? parts[1] : undefined];
  if (name === undefined || sort === undefined || parts.length < 3 || parts.length > 4) return null;
  return { sort, name, within: namespace === undefined ? null : `in ${namespace}` };
}

function inAzure(id: string): ShortPlace | null {
  const [scope = "", ...providers] = id.split(/\/providers\//i);
  const last = providers.at(-1);
  if (last === undefined) return ofScope(scope);
  const [namespace = "", ...pairs] = last.split("/");
  const name = pairs.at(-1);
  if (name === undefined || pairs.length % 2 !== 0) return null;
  const types = pairs.filter((_, at) => at % 2 === 0);
  const parent = pairs.at(-3) ?? (providers.length > 1 ? providers.at(-2)?.split("/").at(-1) : undefined);
  return { sort: sortOf([namespace, ...types].join("/")), name, within: parent === undefined ? null : `of ${parent}` };
}

function ofScope(scope: string): ShortPlace | null {
  const [, subscription, group] = /^\/subscriptions\/([^/]+)(?:\/resourcegroups\/([^/]+))?$/i.exec(scope) ?? [];
  if (group !== undefined) return { sort: "resource group", name: group, within: null };
  return subscription === undefined ? null : { sort: "subscription", name: subscription, within: null };
}

/** `accessPolicyAssignments` → `access policy assignment`. */
function sortOf(type: string): string {
  const known = sorts[type.toLowerCase()];
  if (known !== undefined) return known;
  const words = type.slice(type.lastIndexOf("/") + 1).replaceAll(/([a-z])([A-Z])/g, "$1 $2");
  return words.toLowerCase().replace(/ies$/, "y").replace(/s$/, "");
}
