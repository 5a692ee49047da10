import { z } from "zod";
import type { AgentPool } from "../../../../lib/inventory/azure/managed-cluster.ts";
import { flag, text, texts } from "./arm-fields.ts";

const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

const autoscale = z.object({ minCount: number, maxCount: number });

/** https://learn.microsoft.com/azure/aks/virtual-machines-node-pools */
const virtualMachinesProfile = z.object({
  scale: z
    .object({
      manual: z.array(z.object({ count: number })).nullish(),
      // One profile in some api-versions, a list of them in others.
      autoscale: z.union([z.array(autoscale), autoscale.transform((profile) => [profile])]).nullish(),
    })
    .nullish(),
});

const profile = z.object({
  name: z.string(),
  mode: text,
  type: text,
  vmSize: text,
  count: number,
  enableAutoScaling: flag,
  minCount: number,
  maxCount: number,
  powerState: z.object({ code: text }).nullish(),
  provisioningState: text,
  scaleSetPriority: text,
  nodeLabels: z.record(z.string(), z.string()).nullish(),
  nodeTaints: texts,
  nodeInitializationTaints: texts,
  osType: text,
  virtualMachinesProfile: virtualMachinesProfile.nullish(),
});

type Profile = z.output<typeof profile>;

/** One element of `agentPoolProfiles`. */
export const agentPool = profile.transform((pool): AgentPool => ({
  name: pool.name,
  mode: pool.mode,
  type: pool.type,
  vmSize: pool.vmSize,
  count: manualCountOf(pool) ?? pool.count,
  autoscaling: autoscalingOf(pool),
  powerState: pool.powerState?.code ?? null,
  provisioningState: pool.provisioningState,
  isSpot: pool.scaleSetPriority?.toLowerCase() === "spot",
  nodeLabels: pool.nodeLabels ?? {},
  nodeTaints: pool.nodeTaints,
  nodeInitializationTaints: pool.nodeInitializationTaints,
  osType: pool.osType,
}));

/** A Virtual Machines pool is the sum of its manual profiles; null when it has none. */
function manualCountOf(pool: Profile): number | null {
  const manual = pool.virtualMachinesProfile?.scale?.manual ?? [];
  return manual.length === 0 ? null : sum(manual.map(({ count }) => count));
}

function autoscalingOf(pool: Profile): AgentPool["autoscaling"] {
  if (pool.enableAutoScaling && pool.minCount !== null && pool.maxCount !== null) {
    return { minCount: pool.minCount, maxCount: pool.maxCount };
  }
  const profiles = pool.virtualMachinesProfile?.scale?.autoscale ?? [];
  if (profiles.length === 0) return null;
  return {
    minCount: sum(profiles.map(({ minCount }) => minCount)),
    maxCount: sum(profiles.map(({ maxCount }) => maxCount)),
  };
}

const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((total, count) => total + (count ?? 0), 0);
