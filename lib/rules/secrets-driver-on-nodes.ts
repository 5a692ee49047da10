import { seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import { secretsStoreDriver } from "../bridges/nodes-without-driver.ts";
import type { ClusterEvent } from "../inventory/kubernetes/cluster-event.ts";
import type { CsiNode } from "../inventory/kubernetes/csi-node.ts";
import { valueOf } from "../inventory/lookup.ts";
import { classMounts, mountReadings } from "../judging/class-mounts.ts";
import { atRisk, broken, defineRule, intact } from "./rule.ts";

/** The driver is a DaemonSet: where a taint keeps it off, no pod can mount a class. */
export const secretsDriverOnNodes = defineRule<KeyVaultSubject>({
  id: "secrets-driver-on-nodes",
  description: "Every node that the pods can go to must have the Secrets Store driver.",
  requires: (subject) => {
    const { producer, nodesWithoutDriver } = subject;
    return producer.kind === "class" && producer.isMountedHere ? [nodesWithoutDriver, ...mountReadings(subject)] : [];
  },
  judge(subject) {
    const { producer, nodesWithoutDriver, mountFailures, context } = subject;
    if (producer.kind !== "class" || !producer.isMountedHere) return null;
    const { waiting } = classMounts(subject);
    // An event outlives its cause: a pod that has mounted the class by now has found the driver.
    const isWaiting = ({ about }: ClusterEvent) => waiting.some(({ name }) => name === about.name);
    const failure = valueOf(mountFailures)?.find((event) => isDriverMissing(event) && isWaiting(event));
    if (failure !== undefined) {
      const node = waiting.find(({ name }) => name === failure.about.name)?.nodeName ?? "its node";
      return broken(
        `Pod ${failure.about.name} cannot mount SecretProviderClass ${producer.className}: the Secrets Store driver has not registered with ${node}.`,
        [seenInCluster("found", failure.message, "events", "Event", failure, "message")],
      );
    }
    const without = valueOf(nodesWithoutDriver) ?? [];
    if (without.length === 0)
      return intact("Every node that the pods can go to at this moment has the Secrets Store driver.");
    const names = without
      .slice(0, 3)
      .map(({ name }) => name)
      .join(", ");
    const more = without.length > 3 ? ` and ${without.length - 3} more` : "";
    return atRisk(
      `Pods of ${context.workload.name} can go to ${names}${more}, where the Secrets Store driver has not registered. There they could not mount SecretProviderClass ${producer.className}.`,
      without.slice(0, 3).flatMap(driversOf),
    );
  },
  fix: ({ context: { aks } }) => {
    const cluster = valueOf(aks);
    const group = /resourceGroups\/([^/]+)/i.exec(cluster?.id ?? "")?.[1] ?? "<group>";
    return {
      az: `az aks enable-addons --addons azure-keyvault-secrets-provider --name ${cluster?.name ?? "<cluster>"} --resource-group ${group}   # the add-on's driver tolerates every taint`,
      terraform: `key_vault_secrets_provider { secret_rotation_enabled = true }   # in azurerm_kubernetes_cluster`,
      kubectl: [
        `kubectl get csinodes -o custom-columns=NODE:.metadata.name,DRIVERS:.spec.drivers[*].name`,
        `# with the driver's own chart: linux.tolerations: [{ operator: Exists }]`,
      ].join("\n"),
      docs: "https://learn.microsoft.com/azure/aks/csi-secrets-store-driver",
    };
  },
});

/** The kubelet's own words. */
const isDriverMissing = ({ message }: { readonly message: string }) =>
  message.includes(`${secretsStoreDriver} not found in the list of registered CSI drivers`);

function driversOf(node: CsiNode): readonly Observation[] {
  const seen = (label: string, value: string | null) =>
    seenInCluster(label, value, "csiNodes", "CSINode", node, "spec.drivers");
  return [seen("expected", secretsStoreDriver), seen("found", node.drivers.join(", ") || null)];
}
