import type { PodState } from "../../build/pod.ts";
import { rollout, type Rollout } from "../../build/rollout.ts";
import { secretProviderClass, secretsStoreMount, secretsStoreVolume } from "../../build/secret-provider-class.ts";
import { serviceAccount } from "../../build/service-account.ts";
import type { ApiObject } from "../../kubernetes/api-object.ts";
import { planted } from "../../planted-secret.ts";
import { tenantId } from "./names.ts";

export interface VaultWorkloadOptions {
  /** The namespace, and the last part of all names. */
  readonly name: "api" | "scheduler";
  readonly serviceAccountName: string;
  readonly clientId: string;
  readonly objectName: string;
  readonly secretKey: string;
  readonly podState: PodState;
}

/** A Deployment that takes a Secret from the vault through the Secrets Store CSI driver. */
export function vaultWorkload(options: VaultWorkloadOptions): Rollout & { readonly secretProviderClass: ApiObject } {
  const { name, serviceAccountName, clientId, objectName, secretKey, podState } = options;
  const provider = secretProviderClass({
    namespace: name,
    name: `kv-${name}`,
    vaultName: "kv-cluster",
    tenantId,
    clientId,
    objects: [{ name: objectName }],
    secretObjects: [{ secretName: `secret-${name}`, data: { [secretKey]: objectName } }],
    annotations: { "kubectl.kubernetes.io/last-applied-configuration": planted(`${name}-secret-provider-class`) },
  });
  const made = rollout({
    namespace: name,
    name: `pulseos-${name}`,
    helm: { name: `pulseos-${name}`, namespace: name, chart: `pulseos-${name}-2.3.1` },
    template: {
      labels: { "azure.workload.identity/use": "true" },
      spec: {
        serviceAccountName,
        nodeSelector: { "kubernetes.azure.com/agentpool": "workers" },
        containers: [
          {
            name,
            image: `acrpulseos.azurecr.io/pulseos/${name}:2.3.1`,
            envFrom: [{ secretRef: { name: `secret-${name}` } }],
            volumeMounts: [secretsStoreMount],
            resources: { requests: { cpu: "250m", memory: "512Mi" } },
          },
        ],
        volumes: [secretsStoreVolume(provider.metadata.name)],
      },
    },
    identity: { clientId, tenantId },
    pods: [podState],
  });
  const account = serviceAccount({ namespace: name, name: serviceAccountName, clientId });
  return { ...made, secretProviderClass: provider, objects: [account, provider, ...made.objects] };
}
