import { describe, expect, it } from "vitest";
import { wrapValue } from "./wrap-value.ts";

const taint = "kubernetes.azure.com/scalesetpriority=spot:NoSchedule";

describe("wrapValue", () => {
  it("leaves on one line what fits", () => {
    expect(wrapValue("spot:NoSchedule", 16)).toEqual(["spot:NoSchedule"]);
  });

  it("leaves out the domain of a key first, and keeps its end and the value", () => {
    expect(wrapValue("kubernetes.azure.com/mode=system", 16)).toEqual(["…/mode=system"]);
    expect(wrapValue(taint, 22)).toEqual(["…/scalesetpriority=", "spot:NoSchedule"]);
    expect(wrapValue(taint, 16)).toEqual(["…alesetpriority=", "spot:NoSchedule"]);
    expect(wrapValue("example.com/gpu=true:NoSchedule", 16)).toEqual(["example.com/gpu=", "true:NoSchedule"]);
  });

  it("keeps the end of an operation and of a resource's id", () => {
    expect(wrapValue("Microsoft.KeyVault/vaults/secrets/getSecret/action", 16)).toEqual([
      "…/secrets/",
      "getSecret/action",
    ]);
    expect(wrapValue("/subscriptions/0a1b/resourceGroups/rg-pulseos/vaults/kv-cluster", 16)).toEqual([
      "…/vaults/",
      "kv-cluster",
    ]);
  });

  it("breaks words between them, and a name at its parts", () => {
    expect(wrapValue("Cosmos DB Operator", 16)).toEqual(["Cosmos DB", "Operator"]);
    expect(wrapValue("a mongoMIRoleAssignment", 16)).toEqual(["a mongoMIRole", "Assignment"]);
    expect(wrapValue("kv-cluster.vault.azure.net", 16)).toEqual(["kv-cluster.", "vault.azure.net"]);
  });

  it("keeps both ends of a name that two lines do not hold", () => {
    expect(wrapValue("0a1b2c3d-0000-4000-8000-00000000a002", 16)).toEqual(["0a1b2c3d-0000-", "4000-80…0000a002"]);
  });

  it.each([8, 13, 16, 22, 29])("never has more than two lines, nor lines of more than %i characters", (length) => {
    const values = [
      taint,
      "x".repeat(90),
      `a/${"x".repeat(90)}`,
      `${"x".repeat(90)}/a`,
      "word ".repeat(20),
      "/a/b".repeat(20),
    ];
    for (const lines of values.map((value) => wrapValue(value, length))) {
      expect(lines.length).toBeLessThanOrEqual(2);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(length);
    }
  });
});
