import type {
  AuthShape,
  IntervalShape,
  ProviderShape,
  SelectorShape,
} from "../../../../lib/inventory/kubernetes/provider-shape.ts";
import { isGuid } from "../../../../lib/text/guid.ts";
import { fields, isPresent, list, text, textOrNull, type Fields } from "../json-fields.ts";

const ways = ["servicePrincipalReference", "managedIdentityClientId", "workloadIdentity"];
const workloadIdentityWays = ["managedIdentityClientId", "managedIdentityClientIdReference", "serviceAccountName"];

/** https://github.com/Azure/AppConfiguration-KubernetesProvider/blob/main/internal/controller/utils.go */
export function toProviderShape(spec: Fields): ProviderShape {
  const target = fields(spec["target"]);
  const configuration = fields(spec["configuration"]);
  const secretAuth = fields(fields(spec["secret"])["auth"]);
  const vaults = list(secretAuth["keyVaults"]).map(fields);
  const vaultPath = (at: number) => `spec.secret.auth.keyVaults[${at}]`;
  return {
    hasEndpoint: isPresent(spec["endpoint"]),
    hasConnectionString: isPresent(spec["connectionStringReference"]),
    auths: [
      toAuth("spec.auth", fields(spec["auth"]), false),
      toAuth("spec.secret.auth", secretAuth, false),
      ...vaults.map((vault, at) => toAuth(vaultPath(at), vault, true)),
    ],
    badAddresses: [
      ...(isPresent(spec["endpoint"]) && !isPlainAddress(spec["endpoint"]) ? ["spec.endpoint"] : []),
      ...vaults.flatMap((vault, at) => (isPlainAddress(vault["uri"]) ? [] : [`${vaultPath(at)}.uri`])),
    ],
    configMapData: isPresent(target["configMapData"]) ? toConfigMapData(fields(target["configMapData"])) : null,
    selectors: toSelectors("spec.configuration.selectors", configuration["selectors"]),
    flagSelectors: isPresent(spec["featureFlag"])
      ? toSelectors("spec.featureFlag.selectors", fields(spec["featureFlag"])["selectors"])
      : null,
    intervals: [
      ...toInterval("spec.configuration.refresh.interval", fields(configuration["refresh"]), 1),
      ...toInterval("spec.secret.refresh.interval", fields(fields(spec["secret"])["refresh"]), 60),
      ...toInterval("spec.featureFlag.refresh.interval", fields(fields(spec["featureFlag"])["refresh"]), 1),
    ],
  };
}

function toAuth(path: string, auth: Fields, isRequired: boolean): AuthShape {
  const workloadIdentity = fields(auth["workloadIdentity"]);
  const isBad = (value: unknown) => isPresent(value) && !isGuid(text(value).trim());
  return {
    path,
    isRequired,
    ways: ways.filter((way) => isPresent(auth[way])),
    workloadIdentityWays: isPresent(auth["workloadIdentity"])
      ? workloadIdentityWays.filter((way) => isPresent(workloadIdentity[way]))
      : null,
    badClientIds: [
      ...(isBad(auth["managedIdentityClientId"]) ? ["managedIdentityClientId"] : []),
      ...(isBad(workloadIdentity["managedIdentityClientId"]) ? ["workloadIdentity.managedIdentityClientId"] : []),
    ],
  };
}

function isPlainAddress(value: unknown): boolean {
  if (!URL.canParse(text(value))) return false;
  const { protocol, host, pathname } = new URL(text(value));
  return protocol === "https:" && host !== "" && pathname.replaceAll("/", "") === "";
}

function toConfigMapData(data: Fields): NonNullable<ProviderShape["configMapData"]> {
  return {
    type: textOrNull(data["type"]) ?? "default",
    hasKey: textOrNull(data["key"]) !== null,
    hasSeparator: isPresent(data["separator"]),
  };
}

function toSelectors(path: string, selectors: unknown): SelectorShape[] {
  return list(selectors).map((entry, at) => {
    const selector = fields(entry);
    return {
      path: `${path}[${at}]`,
      hasKeyFilter: isPresent(selector["keyFilter"]),
      hasTagFilters: list(selector["tagFilters"]).length > 0,
      hasSnapshot: isPresent(selector["snapshotName"]),
      hasLabelFilter: isPresent(selector["labelFilter"]),
      hasPatternInLabel: /[*,]/.test(text(selector["labelFilter"]).replaceAll(/\\./g, "")),
    };
  });
}

function toInterval(path: string, refresh: Fields, leastInSeconds: number): IntervalShape[] {
  const interval = textOrNull(refresh["interval"]);
  return interval === null ? [] : [{ path, interval, leastInSeconds }];
}
