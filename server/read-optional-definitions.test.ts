import { expect, test } from "vitest";
import { pulseosEstate } from "./simulator/estates/pulseos.ts";
import { evaluateEstate } from "./testing/evaluate-estate.ts";

test("a reader who may not list definitions that the cluster does not have misses nothing", async () => {
  const estate = pulseosEstate();
  estate.kubernetes.deniedResources.add("nodepools.karpenter.sh");
  estate.kubernetes.deniedResources.add("azureappconfigurationproviders.azconfig.io");
  const { evaluation } = await evaluateEstate(estate);
  const statusOf = (name: string) => evaluation.readings.find(({ what }) => what === name)?.status;
  expect(statusOf("nodePools")).toBe("complete");
  expect(statusOf("appConfigurationProviders"), "which it has").toBe("failed");
});
