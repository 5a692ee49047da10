import { describe, expect, it } from "vitest";
import type { Evidence } from "../bridges/evidence.ts";
import { nameFinding } from "./name-finding.ts";

const guid = "04968558-3d26-4d8d-8342-2fd77e076861";
const subscription = `/subscriptions/${guid}`;
const group = `${subscription}/resourceGroups/rg`;
const vault = `${group}/providers/Microsoft.KeyVault/vaults/kv-cluster`;
const assignmentAt = (scope: string) => `${scope}/providers/Microsoft.Authorization/roleAssignments/${guid}`;

const nameOf = (id: string, values: Readonly<Record<string, string>> = {}) =>
  nameFinding({
    resource: { type: "", id },
    evidence: Object.entries(values).map(([label, value]) => ({ label, value }) as Evidence),
  });

describe("what a finding is about", () => {
  it("is a role assignment that is called by who holds it, where, and the role", () => {
    expect(nameOf(assignmentAt(vault), { holder: "msi-workers", role: "Key Vault Reader", scope: vault })).toEqual({
      name: "msi-workers on kv-cluster",
      sort: "role assignment: Key Vault Reader",
    });
  });

  it.each([
    ["the scope in its id where the evidence has none", assignmentAt(vault), {}, "msi on kv-cluster"],
    ["a resource group", assignmentAt(group), { scope: group }, "msi on resource group rg"],
    ["a subscription by the beginning of its id", assignmentAt(subscription), {}, "msi on subscription 04968558…"],
    ["the tenant", assignmentAt(""), { scope: "/" }, "msi on the whole tenant"],
    [
      "a management group",
      assignmentAt(""),
      { scope: "/providers/Microsoft.Management/managementGroups/platform" },
      "msi on management group platform",
    ],
  ])("names %s", (_, id, values, name) => {
    expect(nameOf(id, { holder: "msi", ...values }).name).toBe(name);
  });

  it("says so where nobody knows who holds an assignment, and where it is the reader itself", () => {
    expect(nameOf(assignmentAt(vault)).name).toBe("an unknown principal on kv-cluster");
    expect(nameOf(assignmentAt(vault), { reader: guid }).name).toBe("Bridgekeeper’s reader on kv-cluster");
  });

  it("is called by its parent when its own name is a GUID", () => {
    const account = `${group}/providers/Microsoft.DocumentDB/databaseAccounts/cosmos-shop`;
    expect(nameOf(`${account}/sqlRoleAssignments/${guid}`)).toEqual({
      name: "data role assignment of cosmos-shop",
      sort: "",
    });
  });

  it("is a subscription by its display name", () => {
    expect(nameOf(subscription, { subscription: "shop-prod" })).toEqual({ name: "shop-prod", sort: "subscription" });
    expect(nameOf(subscription).name).toBe("04968558…");
  });

  it("is called by its own name everywhere else", () => {
    expect(nameOf(vault)).toEqual({ name: "kv-cluster", sort: "Key Vault" });
    expect(nameOf("aks/shop/Deployment/web")).toEqual({ name: "web", sort: "Deployment in shop" });
    expect(nameOf("who-knows")).toEqual({ name: "who-knows", sort: "" });
  });
});
