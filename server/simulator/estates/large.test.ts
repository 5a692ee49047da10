import { describe, expect, it } from "vitest";
import { largeEstate } from "./large.ts";

const options = { identities: 8, pods: 43, namespaces: 3, roleAssignments: 50, seed: 7 };

describe("a large estate", () => {
  it("has as much as was asked for", () => {
    const { arm, kubernetes } = largeEstate(options);
    expect(arm.listOfType("Microsoft.ManagedIdentity/userAssignedIdentities")).toHaveLength(8);
    expect(arm.listOfType("Microsoft.Authorization/roleAssignments")).toHaveLength(50);
    expect(kubernetes.history.list("pods")).toHaveLength(43);
  });

  it("is the same for the same seed and another for another", () => {
    const text = (seed: number) => JSON.stringify(largeEstate({ ...options, seed }).kubernetes.all());
    expect(text(7)).toBe(text(7));
    expect(text(7)).not.toBe(text(8));
  });

  it("has pods as heavy as real ones", () => {
    const pods = largeEstate(options).kubernetes.history.list("pods");
    const average = JSON.stringify(pods).length / pods.length;
    expect(average).toBeGreaterThan(3_000);
    expect(average).toBeLessThan(5_000);
    expect(pods.every(({ metadata }) => metadata.managedFields?.length === 2)).toBe(true);
  });
});
