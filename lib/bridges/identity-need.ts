import type { InventoryIndex } from "../inventory/inventory-index.ts";
import {
  clusterSecretStoreByServiceAccount,
  credentialBySubject,
  identityByClientId,
  objectKey,
  providerByServiceAccount,
  secretStoreByServiceAccount,
} from "../inventory/keys.ts";
import type { ServiceAccount } from "../inventory/kubernetes/service-account.ts";
import type { PodTemplate } from "../inventory/kubernetes/pod-template.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import type { HostUse } from "./host-use.ts";
import { listWorkloads, type WorkloadContext } from "./workload-context.ts";
import { seenInAzure } from "./evidence.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";
import type { StatedNeed } from "./subject.ts";
import { clientIdAnnotationKey, tokenSubjectOf, useLabel } from "./workload-identity-names.ts";

/** Why a workload wants to be somebody in Azure; empty when nothing says so. */
export function identityNeedsOf(
  { workload, hosts }: Pick<WorkloadContext, "workload" | "hosts">,
  serviceAccount: ServiceAccount | undefined,
  index: InventoryIndex,
): readonly StatedNeed[] {
  const label = workload.template.labels[useLabel];
  if (label === "false") return [];
  if (label !== undefined)
    return [need(workload, `the pod template carries ${useLabel}=${label}`, label, "metadata.labels")];

  const misplaced =
    workload.labels[useLabel] ?? workload.annotations[useLabel] ?? workload.template.annotations[useLabel];
  if (misplaced !== undefined) {
    const evidence = seenInWorkload("value", misplaced, workload, "metadata");
    return [{ says: `${useLabel} stands on the ${workload.kind}, though not among its pods' labels`, evidence }];
  }
  const audience = projectedAudience(workload);
  if (audience !== undefined) {
    return [need(workload, "the pod template projects a ServiceAccount token for Entra", audience, "spec.volumes")];
  }
  if (serviceAccount === undefined || isPresentedByOthers(workload, serviceAccount, index)) return [];
  return needByCredential(workload, serviceAccount, index) ?? needByUse(workload, serviceAccount, hosts, index) ?? [];
}

/** The audience of the token for Entra that the template projects by itself. */
export function projectedAudience({ template }: Workload): string | undefined {
  return template.volumes
    .filter((volume) => volume.kind === "ServiceAccountToken")
    .find(({ audience }) => /AzureADTokenExchange/i.test(audience))?.audience;
}

/**
 * A ServiceAccount that is annotated with a known identity, in a workload that names an Azure service: it was meant to
 * be that identity there. The annotation alone would prove nothing, for workloads share ServiceAccounts; nor does it
 * for a workload that is given Secrets, which may hold the service's key.
 */
function needByUse(
  { template }: Workload,
  { annotations }: ServiceAccount,
  hosts: readonly HostUse[],
  index: InventoryIndex,
): readonly StatedNeed[] | undefined {
  if (isGivenSecrets(template)) return undefined;
  const clientId = annotations[clientIdAnnotationKey]?.trim().toLowerCase();
  const use = hosts.find(({ mention }) => !mention.carriesCredential);
  if (clientId === undefined || use === undefined) return undefined;
  const [identity] = index.having("userAssignedIdentities", identityByClientId, clientId);
  if (identity === undefined) return undefined;
  return [{ says: `its ServiceAccount is annotated with ${identity.name}, and ${use.says}`, evidence: use.evidence }];
}

function isGivenSecrets({ containers, volumes }: PodTemplate): boolean {
  return (
    volumes.some(({ kind }) => kind === "Secret") ||
    containers.some(
      ({ env, envFrom }) =>
        env.some(({ from }) => from?.kind === "Secret") || envFrom.some(({ kind }) => kind === "Secret"),
    )
  );
}

/**
 * A ServiceAccount that is annotated and named by a federated credential was meant to be somebody, even where the
 * pod label was forgotten; unless something other than the pod presents its token (the CSI driver, a controller), or
 * a labelled workload does, whose ServiceAccount this one merely shares.
 */
function needByCredential(
  workload: Workload,
  serviceAccount: ServiceAccount,
  index: InventoryIndex,
): readonly StatedNeed[] | undefined {
  if (serviceAccount.annotations[clientIdAnnotationKey] === undefined) return undefined;
  if (isLabelledElsewhere(workload, index)) return undefined;
  const subject = tokenSubjectOf(workload.namespace, serviceAccount.name);
  const [credential] = index.having("federatedCredentials", credentialBySubject, subject);
  if (credential === undefined) return undefined;
  const evidence = seenInAzure(
    "subject",
    subject,
    "federatedCredentials",
    credential,
    "properties.subject",
    credential.identityId,
  );
  return [{ says: `the federated credential ${credential.name} was made for its ServiceAccount`, evidence }];
}

const makersOfPods = ["deployments", "statefulSets", "daemonSets", "jobs", "cronJobs", "pods"] as const;

/** Whether a workload of the same ServiceAccount carries the label; also while not all of them are known. */
function isLabelledElsewhere(workload: Workload, index: InventoryIndex): boolean {
  if (makersOfPods.some((collection) => index.gaps(collection, workload.cluster).length > 0)) return true;
  return labelledAccounts(index).has(accountKeyOf(workload));
}

const labelledOf = new WeakMap<InventoryIndex, ReadonlySet<string>>();

/** The ServiceAccounts of all workloads that carry the label. */
function labelledAccounts(index: InventoryIndex): ReadonlySet<string> {
  let labelled = labelledOf.get(index);
  if (labelled === undefined) {
    const workloads = listWorkloads(index).filter(({ template }) => template.labels[useLabel] === "true");
    labelledOf.set(index, (labelled = new Set(workloads.map(accountKeyOf))));
  }
  return labelled;
}

const accountKeyOf = ({ cluster, namespace, template }: Workload): string =>
  objectKey(cluster, namespace, template.serviceAccountName);

const presenters = ["appConfigurationProviders", "secretStores", "clusterSecretStores"] as const;

/** Also while that is not known, because what could tell was not read in full. */
function isPresentedByOthers({ template }: Workload, account: ServiceAccount, index: InventoryIndex): boolean {
  const { cluster, namespace, name } = account;
  const key = objectKey(cluster, namespace, name);
  return (
    template.volumes.some(({ kind }) => kind === "SecretProviderClass") ||
    presenters.some((collection) => index.gaps(collection, cluster).length > 0) ||
    index.having("appConfigurationProviders", providerByServiceAccount, key).length > 0 ||
    index.having("secretStores", secretStoreByServiceAccount, key).length > 0 ||
    index.having("clusterSecretStores", clusterSecretStoreByServiceAccount, `${cluster}/${name}`).length > 0
  );
}

function need(workload: Workload, says: string, value: string, field: string): StatedNeed {
  return { says, evidence: seenInWorkload("value", value, workload, templatePath(workload.kind, field)) };
}
