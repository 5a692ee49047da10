import { lookUp, type InventoryIndex } from "../inventory/inventory-index.ts";
import { providerControllerByCluster } from "../inventory/keys.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import type { EnvVariable } from "../inventory/kubernetes/pod-template.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { found, type Lookup } from "../inventory/lookup.ts";
import { useLabel } from "./workload-identity-names.ts";
import { livingPods } from "./workload-context.ts";

/** The Deployment that does the work of all AzureAppConfigurationProviders of a cluster. */
export interface ProviderController {
  readonly deployment: Workload;
  readonly pods: Lookup<readonly Pod[]>;
  /** The variable that forbids providers to sign in as the controller does; undefined where none does. */
  readonly forbidsItsAccount: EnvVariable | undefined;
  readonly hasLabel: boolean;
  readonly hasTenantId: boolean;
}

/**
 * `absent` where none is known by its image: it may come from another registry, so that nothing follows from it.
 * https://github.com/Azure/AppConfiguration-KubernetesProvider/tree/main/deploy
 */
export function providerControllerOf(index: InventoryIndex, cluster: string): Lookup<ProviderController> {
  const deployment = lookUp(index, "deployments", providerControllerByCluster, cluster, cluster);
  if (deployment.state !== "found") return deployment;
  const { template } = deployment.value;
  const env = template.containers.flatMap((container) => container.env);
  return found({
    deployment: deployment.value,
    pods: livingPods(index, deployment.value),
    forbidsItsAccount: env.find(forbidsItsAccount),
    hasLabel: template.labels[useLabel] === "true",
    hasTenantId: env.some(({ name }) => name === "AZURE_TENANT_ID"),
  });
}

/** The versions say it in three ways: `…_DISABLE_…`, `…_ENABLE_…`, `…_ENABLED`. */
function forbidsItsAccount({ name, literal }: EnvVariable): boolean {
  if (!name.includes("GLOBAL_SERVICE_ACCOUNT")) return false;
  return literal === (name.includes("DISABLE") ? "true" : "false");
}
