import { describe, expect, it } from "vitest";
import { aRole, anAssignment } from "../testing/access-story.ts";
import { findingsOf } from "../testing/findings-of.ts";
import { group, subscription } from "../testing/identity-story.ts";
import { inventoryOf } from "../testing/inventory-of.ts";

const rule = "role-assignments-near-limit";
const role = aRole("aaaa0001", "A role", {});
const many = (count: number, scope = group) =>
  Array.from({ length: count }, (_, at) => ({ ...anAssignment(role, scope), id: `${scope}/a/${at}`, name: `${at}` }));
const find = (roleAssignments: ReturnType<typeof many>) =>
  findingsOf(inventoryOf({ subscriptions: [subscription], roleAssignments }), rule);

describe(rule, () => {
  it("warns from nine tenths on, and calls a full subscription an error", () => {
    expect(find(many(3599))).toEqual([]);
    expect(find(many(3600))).toMatchObject([{ severity: "warning", message: expect.stringContaining("400 more") }]);
    expect(find(many(4000))).toMatchObject([{ severity: "error", message: expect.stringContaining("the next one") }]);
  });

  it("counts neither what is inherited from above nor what another subscription lists", () => {
    expect(find([...many(3000), ...many(3000, "/providers/Microsoft.Management/managementGroups/mg")])).toEqual([]);
    const elsewhere = many(3000, "/subscriptions/other").map((each) => ({ ...each, listedIn: "/subscriptions/other" }));
    expect(find([...many(3000), ...elsewhere])).toEqual([]);
  });
});
