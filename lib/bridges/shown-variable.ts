import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { configMapByName, objectKey } from "../inventory/keys.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";

/** The first variable of such a name that the containers surely have, of their own or from a ConfigMap that was read. */
export function shownVariable(
  { cluster, namespace, template }: Workload,
  index: InventoryIndex,
  name: RegExp,
): string | undefined {
  return template.containers
    .flatMap(({ env, envFrom }) => [
      ...env.map((variable) => variable.name),
      ...envFrom.flatMap((source) => {
        if (source.kind !== "ConfigMap") return [];
        const [configMap] = index.having("configMaps", configMapByName, objectKey(cluster, namespace, source.name));
        return configMap?.keys.map((key) => `${source.prefix}${key}`) ?? [];
      }),
    ])
    .find((each) => name.test(each));
}
