import type { InjectedIdentity } from "../../../../lib/inventory/kubernetes/pod.ts";
import { fields, isPresent, list, text, textOrNull, type Fields } from "../json-fields.ts";
import type { ShareText } from "../share-text.ts";

/** `azure-identity-token` up to webhook 1.5, `azure-workload-identity-reserved-…` since. */
const injectedVolume = /^azure-(?:identity-token$|workload-identity-reserved-)/;
const entraAudience = /AzureADTokenExchange/i;
const identityBindingAudience = "api://AKSIdentityBinding";

/**
 * What a pod really got, whatever its labels and annotations promise: the environment of the first container
 * that has a federated token file, and the projected token behind it.
 * https://azure.github.io/azure-workload-identity/docs/installation/mutating-admission-webhook.html
 */
export function toInjectedIdentity(podSpec: Fields, shareText: ShareText): InjectedIdentity | null {
  const container = findFederated(podSpec["containers"]) ?? findFederated(podSpec["initContainers"]);
  const tokenFile = container && valueOf(container, "AZURE_FEDERATED_TOKEN_FILE");
  const token = findToken(podSpec, container, tokenFile ?? null);
  if (container === undefined && token === undefined) return null;
  const audience = token ? text(token.source["audience"]) : null;
  const expirationSeconds = token?.source["expirationSeconds"];
  const share = (value: string | null | undefined) => (value ? shareText(value) : null);
  return {
    clientId: share(container && valueOf(container, "AZURE_CLIENT_ID")),
    tenantId: share(container && valueOf(container, "AZURE_TENANT_ID")),
    tokenFile: share(tokenFile),
    audience: share(audience),
    expirationSeconds: typeof expirationSeconds === "number" ? expirationSeconds : null,
    mountedAt: share(container && token && mountPathOf(container, token.volume)),
    usesIdentityBinding:
      audience === identityBindingAudience ||
      (container !== undefined && findVariable(container, "AZURE_KUBERNETES_TOKEN_PROXY") !== undefined),
  };
}

function findFederated(containers: unknown): Fields | undefined {
  for (const entry of list(containers)) {
    const container = fields(entry);
    if (findVariable(container, "AZURE_FEDERATED_TOKEN_FILE") !== undefined) return container;
  }
  return undefined;
}

function findVariable(container: Fields, name: string): Fields | undefined {
  for (const entry of list(container["env"])) {
    const variable = fields(entry);
    if (variable["name"] === name) return variable;
  }
  return undefined;
}

function valueOf(container: Fields, name: string): string | null {
  return textOrNull(findVariable(container, name)?.["value"]);
}

interface ProjectedToken {
  readonly volume: string;
  readonly source: Fields;
}

/**
 * The projected token that the webhook mounted, or the one that is mounted where the token file is; else any for Entra,
 * whose file a program may know by its own settings.
 */
function findToken(
  podSpec: Fields,
  container: Fields | undefined,
  tokenFile: string | null,
): ProjectedToken | undefined {
  const tokens = list(podSpec["volumes"]).flatMap(projectedTokens);
  const isWhereItIsRead = ({ volume, source }: ProjectedToken) =>
    container !== undefined && mountsAt(container, volume, text(source["path"]), tokenFile);
  return (
    tokens.find((token) => injectedVolume.test(token.volume) || isWhereItIsRead(token)) ??
    tokens.find(({ source }) => entraAudience.test(text(source["audience"])))
  );
}

function projectedTokens(entry: unknown): ProjectedToken[] {
  const volume = fields(entry);
  return list(fields(volume["projected"])["sources"])
    .map((source) => fields(source)["serviceAccountToken"])
    .filter(isPresent)
    .map((token) => ({ volume: text(volume["name"]), source: fields(token) }));
}

function mountsAt(container: Fields, volume: string, path: string, file: string | null): boolean {
  if (!file?.endsWith(`/${path}`)) return false;
  const directory = file.slice(0, -path.length - 1);
  return mountsOf(container, volume).some((mount) => directoryOf(mount) === directory);
}

function mountPathOf(container: Fields, volume: string): string | null {
  const [mount] = mountsOf(container, volume);
  return mount === undefined ? null : directoryOf(mount);
}

function mountsOf(container: Fields, volume: string): Fields[] {
  return list(container["volumeMounts"])
    .map(fields)
    .filter((mount) => mount["name"] === volume);
}

function directoryOf(mount: Fields): string {
  return text(mount["mountPath"]).replace(/\/+$/, "");
}
