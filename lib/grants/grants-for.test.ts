import { describe, expect, it } from "vitest";
import { collectionNames, collections } from "../inventory/collections.ts";
import { placeholdersIn } from "../text/placeholders.ts";
import { grantsFor } from "./grants-for.ts";

const subscription = "/subscriptions/1111";

describe("what an unknown joint lacks", () => {
  it("in Azure is granted at the scope that was refused", () => {
    const { grants, others } = grantsFor(`Microsoft.Authorization/roleAssignments/read at ${subscription}`);
    expect(others).toEqual([]);
    expect(grants).toEqual([
      {
        tool: "az",
        permissions: ["Microsoft.Authorization/roleAssignments/read"],
        place: "subscription 1111",
        command: [
          "az role assignment create \\",
          "  --assignee <who-reads> \\",
          "  --role Reader \\",
          "  --scope /subscriptions/1111",
        ].join("\n"),
      },
    ]);
  });

  it("in Azure is granted to whoever reads, where that is known", () => {
    const text = `Microsoft.Authorization/roleAssignments/read at ${subscription}`;
    const [grant] = grantsFor(text, "0d0d0d0d-0000-4000-8000-00000000000e").grants;
    expect(grant?.command).toContain("  --assignee 0d0d0d0d-0000-4000-8000-00000000000e \\");
    expect(placeholdersIn(grant?.command ?? "")).toEqual([]);
  });

  it("in a cluster is granted for the resources that were refused, and nothing else", () => {
    const [grant] = grantsFor("list pods in cluster aks; list deployments.apps in cluster aks").grants;
    expect(grant).toMatchObject({ permissions: ["list pods", "list deployments.apps"], place: "cluster aks" });
    expect(grant?.command).toContain("--verb=get,list,watch --resource=pods,deployments.apps\n");
    expect(grant?.command).toContain("create clusterrolebinding");
    expect(placeholdersIn(grant?.command ?? "")).toEqual(["<context-of-aks>", "<who-reads>"]);
  });

  it("is granted once for each scope, whatever the case in which ARM spells it", () => {
    const action = "Microsoft.Cache/redis/read";
    const { grants } = grantsFor(
      `${action} at ${subscription}/resourceGroups/a; ${action} at ${subscription}/resourcegroups/A; ${action} at /subscriptions/2`,
    );
    expect(grants).toHaveLength(2);
  });

  it.each(["/", "on the subscription that holds it"])(
    "asks for the subscription where %j does not name it",
    (place) => {
      const text = `Microsoft.KeyVault/vaults/read ${place === "/" ? "at /" : place}`;
      const [grant] = grantsFor(text).grants;
      expect(grant?.command).toMatch(/--scope \/subscriptions\/<subscription-id>$/);
      expect(grant?.place).toBe("a subscription");
    },
  );

  it("about the groups of a principal is granted on the subscription", () => {
    const text = `Microsoft.Authorization/roleAssignments/read at ${subscription}/principals/2222`;
    expect(grantsFor(text).grants[0]?.command).toMatch(/--scope \/subscriptions\/1111$/);
  });

  it("stays in its own words where no permission would help", () => {
    for (const text of [
      "Microsoft.ContainerService/managedClusters/identityBindings/read, which is not read yet",
      "a complete reading of Pods in cluster aks: the connection was refused",
      "list pods in namespace b of cluster aks: the configuration reads a only",
      "whether the client turns TLS on beside the URL",
    ])
      expect(grantsFor(text)).toEqual({ grants: [], others: [text] });
  });

  it("may be half a permission and half something else", () => {
    const { grants, others } = grantsFor("list events in cluster aks; group memberships");
    expect([grants.length, others]).toEqual([1, ["group memberships"]]);
  });
});

it("every permission that is read can be granted by a command", () => {
  for (const name of collectionNames) {
    const { permission, source } = collections[name];
    const missing = `${permission} ${source === "azure" ? `at ${subscription}` : "in cluster aks"}`;
    expect(grantsFor(missing)).toMatchObject({ grants: [{ permissions: [permission] }], others: [] });
  }
});
