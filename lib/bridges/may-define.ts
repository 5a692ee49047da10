import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { configMapByName, objectKey } from "../inventory/keys.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";

/** Whether a container has a variable of such a name, by itself or from a ConfigMap; also where that is not known. */
export function mayDefine({ cluster, namespace, template }: Workload, index: InventoryIndex, name: RegExp): boolean {
  return template.containers.some(
    ({ env, envFrom }) =>
      env.some((variable) => name.test(variable.name)) ||
      envFrom.some((source) => {
        if (source.kind !== "ConfigMap") return false;
        const [configMap] = index.having("configMaps", configMapByName, objectKey(cluster, namespace, source.name));
        return configMap === undefined || configMap.keys.some((key) => name.test(`${source.prefix}${key}`));
      }),
  );
}
