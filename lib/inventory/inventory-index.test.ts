import { describe, expect, it } from "vitest";
import { identityStory, managedIdentity, subscription } from "../testing/identity-story.ts";
import { inventoryOf } from "../testing/inventory-of.ts";
import { indexInventory, lookUp, lookUpAll } from "./inventory-index.ts";
import { credentialByIdentity, externalSecretByTarget, identityByClientId, serviceAccountByName } from "./keys.ts";
import { armKey } from "./azure/arm-id.ts";

const nobody = "ffffffff-0000-4000-8000-000000000000";

describe("the inventory index", () => {
  it("says absent only when every subscription was read in full", () => {
    const second = { ...subscription, id: "/subscriptions/0a0a0a0a-0000-4000-8000-000000000002" };
    const subscriptions = [subscription, second];
    const complete = indexInventory(inventoryOf({ subscriptions }));
    expect(lookUp(complete, "userAssignedIdentities", identityByClientId, nobody)).toEqual({ state: "absent" });

    const blind = indexInventory(
      inventoryOf({ subscriptions }, [{ what: "userAssignedIdentities", scope: second.id }]),
    );
    expect(lookUp(blind, "userAssignedIdentities", identityByClientId, nobody)).toEqual({
      state: "unread",
      gaps: [
        {
          what: "userAssignedIdentities",
          scope: second.id,
          reason: "forbidden",
          missing: `Microsoft.ManagedIdentity/userAssignedIdentities/read at ${second.id}`,
        },
      ],
    });
  });

  it("does not say absent when the subscriptions themselves could not be listed", () => {
    const index = indexInventory(inventoryOf({}, [{ what: "subscriptions" }]));
    expect(lookUp(index, "userAssignedIdentities", identityByClientId, nobody).state).toBe("unread");
  });

  it("finds what was seen even where the reading broke off", () => {
    const index = indexInventory(identityStory({ unread: [{ what: "userAssignedIdentities", status: "partial" }] }));
    expect(lookUp(index, "userAssignedIdentities", identityByClientId, managedIdentity.clientId)).toMatchObject({
      state: "found",
    });
  });

  it("takes a collection that was never attempted for unread, not for empty", () => {
    const story = identityStory();
    const index = indexInventory({
      ...story,
      readings: story.readings.filter(({ what }) => what !== "serviceAccounts"),
    });
    expect(lookUp(index, "serviceAccounts", serviceAccountByName, "harbour/shop/nobody")).toMatchObject({
      state: "unread",
    });
  });

  it("finds child resources whatever the case of their parent's id", () => {
    const index = indexInventory(identityStory());
    const shouted = managedIdentity.id.toUpperCase();
    expect(lookUpAll(index, "federatedCredentials", shouted, credentialByIdentity, armKey(shouted))).toMatchObject({
      state: "found",
      value: [{ name: "checkout" }],
    });
  });

  it("does not take an object for absent whose namespace the configuration leaves out", () => {
    const { resources, clusters } = identityStory();
    const [cluster] = clusters;
    if (cluster === undefined) throw new Error("the story has no cluster");
    const limited = indexInventory(inventoryOf(resources, [], [{ ...cluster, namespaces: ["shop"] }]));
    const find = (key: string) =>
      lookUp(limited, "serviceAccounts", serviceAccountByName, `${cluster.name}/${key}`, cluster.name);
    const list = (key: string) =>
      lookUpAll(limited, "externalSecrets", cluster.name, externalSecretByTarget, `${cluster.name}/${key}`);
    const gap = (what: string, permission: string) => ({
      what,
      scope: cluster.name,
      reason: "not-read",
      missing: `${permission} in namespace vaults of cluster ${cluster.name}: the configuration reads shop only`,
    });
    expect(find("shop/nobody")).toEqual({ state: "absent" });
    expect(find("vaults/reader")).toEqual({ state: "unread", gaps: [gap("serviceAccounts", "list serviceaccounts")] });
    expect(list("shop/none")).toEqual({ state: "found", value: [] });
    expect(list("vaults/none")).toEqual({
      state: "unread",
      gaps: [gap("externalSecrets", "list externalsecrets.external-secrets.io")],
    });
  });
});
