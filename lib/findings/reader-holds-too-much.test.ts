import { describe, expect, it } from "vitest";
import type { PermissionElement } from "../inventory/azure/role-definition.ts";
import { aRole, anAssignment } from "../testing/access-story.ts";
import { findingsOf } from "../testing/findings-of.ts";
import { subscription } from "../testing/identity-story.ts";
import { inventoryOf } from "../testing/inventory-of.ts";
import { valuesOf } from "../testing/joint-of.ts";

const rule = "reader-holds-too-much";
const reader = "0e0e0e0e-0000-4000-8000-0000000000aa";

function find(element: Partial<PermissionElement>, readerObjectId: string | null = reader) {
  const role = aRole("aaaa0001", "The reader's role", element);
  const assignment = anAssignment(role, subscription.id, { principalId: reader });
  const inventory = inventoryOf({
    subscriptions: [subscription],
    roleDefinitions: [role],
    roleAssignments: [assignment, { ...assignment, listedIn: "/subscriptions/other" }],
  });
  return findingsOf({ ...inventory, readerObjectId }, rule);
}

describe(rule, () => {
  it.each<[string, Partial<PermissionElement>, string]>([
    ["everything", { actions: ["*"] }, "*"],
    [
      "fetching keys",
      { actions: ["*/read", "Microsoft.Cache/redis/listKeys/action"] },
      "Microsoft.Cache/redis/listKeys/action",
    ],
    ["writing", { actions: ["Microsoft.KeyVault/vaults/write"] }, "Microsoft.KeyVault/vaults/write"],
    [
      "reading data",
      { dataActions: ["Microsoft.KeyVault/vaults/secrets/getSecret/action"] },
      "Microsoft.KeyVault/vaults/secrets/getSecret/action",
    ],
  ])("tells of a role that allows %s, once, and names the least role", (_, element, allows) => {
    const [finding, another] = find(element, reader.toUpperCase());
    expect(another).toBeUndefined();
    expect(valuesOf(finding)).toMatchObject({ reader, role: "The reader's role", allows });
    expect(finding?.fix.az).toContain('--role "Bridgekeeper Reader"');
  });

  it("is content with a role that only reads, or takes back what else it names", () => {
    expect(find({ actions: ["*/read", "Microsoft.Cache/redis/read"] })).toEqual([]);
    expect(find({ actions: ["*/read", "Microsoft.Support/*"], notActions: ["Microsoft.Support/*"] })).toEqual([]);
  });

  it("says nothing while it is not known who reads, or when somebody else does", () => {
    expect(find({ actions: ["*"] }, null)).toEqual([]);
    expect(find({ actions: ["*"] }, "0e0e0e0e-0000-4000-8000-0000000000bb")).toEqual([]);
  });
});
