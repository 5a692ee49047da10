import { describe, expect, it } from "vitest";
import { describePlace, shortPlace } from "./short-place.ts";

const azure = (resource: string) => shortPlace({ source: "azure", resource });
const kubernetes = (resource: string) => shortPlace({ source: "kubernetes", resource });
const group = "/subscriptions/1111/resourcegroups/rg/providers";

describe("a place in Azure", () => {
  it("is called by its sort, its name and its parent", () => {
    const identity = `${group}/Microsoft.ManagedIdentity/userAssignedIdentities/msi-workers`;
    expect(azure(identity)).toEqual({ sort: "managed identity", name: "msi-workers", within: null });
    expect(azure(`${identity}/federatedIdentityCredentials/blue`)).toEqual({
      sort: "federated credential",
      name: "blue",
      within: "of msi-workers",
    });
  });

  it("that extends another resource names that resource", () => {
    const vault = `${group}/Microsoft.KeyVault/vaults/kv`;
    expect(azure(`${vault}/providers/Microsoft.Authorization/roleAssignments/42`)).toEqual({
      sort: "role assignment",
      name: "42",
      within: "of kv",
    });
  });

  it("of a type that nobody has named is called by the words of that type", () => {
    expect(azure(`${group}/Microsoft.Cache/Redis/r/accessPolicyAssignments/a`)).toEqual({
      sort: "access policy assignment",
      name: "a",
      within: "of r",
    });
    expect(azure(`${group}/Microsoft.Test/policies/p`).sort).toBe("policy");
  });

  it("may be a subscription or a resource group", () => {
    expect(azure("/subscriptions/1111")).toEqual({ sort: "subscription", name: "1111", within: null });
    expect(azure("/subscriptions/1111/resourceGroups/rg")).toEqual({
      sort: "resource group",
      name: "rg",
      within: null,
    });
  });
});

describe("a place in a cluster", () => {
  it("is called by its kind, its name and its namespace", () => {
    expect(kubernetes("aks/shop/Deployment/cart")).toEqual({ sort: "Deployment", name: "cart", within: "in shop" });
    expect(kubernetes("aks/Node/node-1")).toEqual({ sort: "Node", name: "node-1", within: null });
  });
});

it("a place that is written in no known way is shown as it is", () => {
  for (const place of ["somewhere", "/subscriptions/1/providers/odd"])
    expect(azure(place)).toEqual({ sort: "", name: place, within: null });
});

it("a place in one breath has its sort, its name and what it belongs to", () => {
  const credential = `${group}/Microsoft.ManagedIdentity/userAssignedIdentities/msi/federatedIdentityCredentials/blue`;
  expect(describePlace({ source: "azure", resource: credential })).toBe("federated credential blue of msi");
  expect(describePlace({ source: "azure", resource: "somewhere" })).toBe("somewhere");
});
