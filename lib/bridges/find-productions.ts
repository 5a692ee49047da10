import { vaultsGrantedTo } from "../access/vault-grants.ts";
import { lookUp, lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import {
  classStatusByClass,
  clusterSecretStoreByName,
  externalSecretByTarget,
  objectKey,
  providerBySecret,
  secretProviderClassByName,
  secretProviderClassByNamespace,
  secretStoreByName,
} from "../inventory/keys.ts";
import type { ExternalSecret, SecretStore, SecretStoreReference } from "../inventory/kubernetes/external-secret.ts";
import type { SecretProviderClass } from "../inventory/kubernetes/secret-provider-class.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { valueOf, type Lookup } from "../inventory/lookup.ts";
import { objectUsesOf, type ObjectUse } from "./object-use.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";
import type { ClassProducer, ExternalSecretProducer, NoProducer, Production } from "./secret-producer.ts";
import type { StatedNeed } from "./subject.ts";

/** Every producer that brings the workload something, once each, and the Secrets that have none. */
export function findProductions(
  workload: Workload,
  index: InventoryIndex,
  principalId: string | undefined,
): readonly Production[] {
  const secrets = objectUsesOf(workload, "Secret");
  const classes = classesFor(workload, secrets, index);
  const externals = secrets.flatMap((secret) => externalSecretsFor(workload, secret, index));
  // A class that is mounted and not known may be what makes any of them.
  const isClassMissing = classes.some(({ producer }) => producer.providerClass.state !== "found");
  return [...classes, ...externals, ...(isClassMissing ? [] : unproduced(workload, secrets, index, principalId))];
}

function classesFor(
  workload: Workload,
  secrets: readonly ObjectUse[],
  index: InventoryIndex,
): readonly Production<ClassProducer>[] {
  const mounted = workload.template.volumes.flatMap((volume) =>
    volume.kind === "SecretProviderClass" ? [volume.name] : [],
  );
  const unmounted = secrets.flatMap(({ name }) => {
    const producing = classesMaking(workload, name, index).map((each) => each.name);
    return producing.some((each) => mounted.includes(each)) ? [] : producing;
  });
  return [...new Set([...mounted, ...unmounted])].flatMap((className) => {
    const { cluster, namespace } = workload;
    const key = objectKey(cluster, namespace, className);
    const providerClass = lookUp(index, "secretProviderClasses", secretProviderClassByName, key, cluster);
    const known = valueOf(providerClass);
    if (known !== undefined && known.provider !== "azure") return [];
    const isMountedHere = mounted.includes(className);
    const made = secrets.filter(({ name }) => known?.secretObjects.some(({ secretName }) => secretName === name));
    return [
      {
        key: `SecretProviderClass/${className}`,
        producer: {
          kind: "class",
          className,
          providerClass,
          isMountedHere,
          statuses: lookUpAll(index, "secretProviderClassPodStatuses", cluster, classStatusByClass, key),
        },
        secrets: made,
        needs: [...(isMountedHere ? [mountNeed(workload, className)] : []), ...made.flatMap(({ needs }) => needs)],
      },
    ];
  });
}

function classesMaking(
  { cluster, namespace }: Workload,
  name: string,
  index: InventoryIndex,
): readonly SecretProviderClass[] {
  return index
    .having("secretProviderClasses", secretProviderClassByNamespace, `${cluster}/${namespace}`)
    .filter(({ secretObjects }) => secretObjects.some(({ secretName }) => secretName === name));
}

/** An ExternalSecret without a store, or whose store is known to be of another provider, leads to no vault of Azure. */
function externalSecretsFor(
  { cluster, namespace }: Workload,
  secret: ObjectUse,
  index: InventoryIndex,
): readonly Production<ExternalSecretProducer>[] {
  return index
    .having("externalSecrets", externalSecretByTarget, objectKey(cluster, namespace, secret.name))
    .filter(makesItsSecret)
    .flatMap((externalSecret) => {
      const { store: reference } = externalSecret;
      if (reference === null) return [];
      const store = lookUpStore(externalSecret, reference, index);
      const known = valueOf(store);
      if (known !== undefined && known.vaultHost === null) return [];
      const producer = {
        kind: "external-secret" as const,
        externalSecret: { ...externalSecret, store: reference },
        store,
      };
      return [{ key: `ExternalSecret/${externalSecret.name}`, producer, secrets: [secret], needs: secret.needs }];
    });
}

/** https://external-secrets.io/latest/guides/ownership-deletion-policy/ */
const makesItsSecret = ({ creationPolicy }: ExternalSecret) => creationPolicy !== "None";

function lookUpStore(
  { cluster, namespace }: ExternalSecret,
  { kind, name }: SecretStoreReference,
  index: InventoryIndex,
): Lookup<SecretStore> {
  return kind === "ClusterSecretStore"
    ? lookUp(index, "clusterSecretStores", clusterSecretStoreByName, objectKey(cluster, "", name), cluster)
    : lookUp(index, "secretStores", secretStoreByName, objectKey(cluster, namespace, name), cluster);
}

/** Most Secrets are made by hand or by a chart: they concern no vault, unless the identity was granted one. */
function unproduced(
  workload: Workload,
  secrets: readonly ObjectUse[],
  index: InventoryIndex,
  principalId: string | undefined,
): readonly Production<NoProducer>[] {
  if (secrets.length === 0 || principalId === undefined) return [];
  const grants = vaultsGrantedTo(index, principalId);
  if (grants.length === 0) return [];
  return secrets
    .filter(({ name }) => !isProduced(workload, name, index))
    .map((secret) => ({
      key: `Secret/${secret.name}`,
      producer: {
        kind: "none",
        secretName: secret.name,
        grants,
        readings: producerReadings(workload, secret.name, index),
      },
      secrets: [secret],
      needs: secret.needs,
    }));
}

function isProduced(workload: Workload, name: string, index: InventoryIndex): boolean {
  const key = objectKey(workload.cluster, workload.namespace, name);
  return (
    classesMaking(workload, name, index).length > 0 ||
    index.having("externalSecrets", externalSecretByTarget, key).some(makesItsSecret) ||
    index.having("appConfigurationProviders", providerBySecret, key).length > 0
  );
}

function producerReadings(
  { cluster, namespace }: Workload,
  name: string,
  index: InventoryIndex,
): readonly Lookup<unknown>[] {
  const key = objectKey(cluster, namespace, name);
  return [
    lookUpAll(index, "secretProviderClasses", cluster, secretProviderClassByNamespace, `${cluster}/${namespace}`),
    lookUpAll(index, "externalSecrets", cluster, externalSecretByTarget, key),
    lookUpAll(index, "appConfigurationProviders", cluster, providerBySecret, key),
  ];
}

function mountNeed(workload: Workload, className: string): StatedNeed {
  const evidence = seenInWorkload(
    "name",
    className,
    workload,
    templatePath(workload.kind, "spec.volumes[].csi.volumeAttributes"),
  );
  return { says: `the pods mount SecretProviderClass ${className}`, evidence };
}
