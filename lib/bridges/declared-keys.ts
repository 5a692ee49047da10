import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import {
  externalSecretByTarget,
  objectKey,
  providerBySecret,
  secretProviderClassByNamespace,
} from "../inventory/keys.ts";
import type { KubernetesObject } from "../inventory/kubernetes/kubernetes-object.ts";
import { found, unread, valueOf, type Lookup } from "../inventory/lookup.ts";
import { seenInCluster, type Observation } from "./evidence.ts";

/** The keys of a Secret as far as what makes it writes them down: Secrets themselves are not read. */
export interface DeclaredKeys {
  readonly keys: readonly string[];
  /** Nothing that was read would give it further ones. */
  readonly areAll: boolean;
  readonly evidence: readonly Observation[];
}

export function declaredKeysOf(index: InventoryIndex, secret: KubernetesObject): Lookup<DeclaredKeys> {
  const { cluster, namespace, name } = secret;
  const key = objectKey(cluster, namespace, name);
  const ofNamespace = `${cluster}/${namespace}`;
  const classes = lookUpAll(index, "secretProviderClasses", cluster, secretProviderClassByNamespace, ofNamespace);
  const externals = lookUpAll(index, "externalSecrets", cluster, externalSecretByTarget, key);
  const providers = lookUpAll(index, "appConfigurationProviders", cluster, providerBySecret, key);
  const gaps = [classes, externals, providers].flatMap((lookup) => (lookup.state === "unread" ? lookup.gaps : []));
  if (gaps.length > 0) return unread(gaps);

  const synced = (valueOf(classes) ?? []).flatMap((providerClass) =>
    providerClass.secretObjects
      .filter(({ secretName }) => secretName === name)
      .map(({ keys }) => ({
        keys,
        evidence: declared(
          keys,
          "secretProviderClasses",
          "SecretProviderClass",
          providerClass,
          "spec.secretObjects[].data[].key",
        ),
      })),
  );
  const fetched = (valueOf(externals) ?? []).map((external) => ({
    keys: external.keys,
    evidence: declared(external.keys, "externalSecrets", "ExternalSecret", external, "spec.data[].secretKey"),
  }));
  const makers = [...synced, ...fetched];
  return found({
    keys: makers.flatMap(({ keys }) => keys),
    areAll:
      makers.length > 0 &&
      valueOf(providers)?.length === 0 &&
      (valueOf(externals) ?? []).every(({ hasOnlyTheseKeys }) => hasOnlyTheseKeys),
    evidence: makers.map(({ evidence }) => evidence),
  });
}

function declared(
  keys: readonly string[],
  collection: "secretProviderClasses" | "externalSecrets",
  kind: string,
  object: KubernetesObject,
  path: string,
): Observation {
  return seenInCluster("found", keys.length === 0 ? null : keys.join(", "), collection, kind, object, path);
}
