import type { ConfigMap } from "../inventory/kubernetes/config-map.ts";
import { describe, expect, test } from "vitest";
import {
  accountContributor,
  aClusterUser,
  aDataAssignment,
  aDataRole,
  clusterStory,
  cosmosOperator,
  cosmosStory,
  mongoAccount,
  mongoCluster,
  noSqlAccount,
  noSqlStory,
} from "../testing/cosmos.ts";
import { anEnv, aSecretEnv, aWholeSecret } from "../testing/data-story.ts";
import { managedIdentity } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { aRole, anAssignment } from "../testing/access-story.ts";

const rule = "cosmos-data-path-exists";
const stranger = "0d0d0d0d-0000-4000-8000-0000000000ff";
const host = anEnv("COSMOS_HOST", "cosmos-shop.mongo.cosmos.azure.com");
const builtIn = (last: number) => `00000000-0000-0000-0000-00000000000${last}`;
const judge = (...given: Parameters<typeof cosmosStory>) => jointOf(cosmosStory(...given), "cosmos", rule);

describe("on a MongoDB account", () => {
  test("is broken for Cosmos DB Operator, which manages the account and sees neither data nor keys", () => {
    const joint = judge();
    expect(joint?.verdict).toBe("broken");
    expect(joint?.message).toBe(
      "id-checkout has no way to the data of cosmos-shop. No data role of the account is assigned to it, and nothing lets it list connection strings or keys. It holds Cosmos DB Operator, which does not help.",
    );
    expect(valuesOf(joint)).toEqual({
      expected: "Microsoft.DocumentDB/databaseAccounts/listConnectionStrings/action, or a mongoMIRoleAssignment",
      found: "Cosmos DB Operator",
    });
    expect(joint?.fix?.az).toContain(`"principalId":"${managedIdentity.principalId}"`);
  });

  test("says unknown, not broken, where a Secret that is taken over whole may hold a key, and shows all three", () => {
    const joint = judge({}, { container: { env: [host], envFrom: [aWholeSecret("shop-env")] } });
    expect(joint).toMatchObject({
      verdict: "unknown",
      message:
        "id-checkout has no way to the data of cosmos-shop. No data role of the account is assigned to it, and nothing lets it list connection strings or keys. It holds Cosmos DB Operator, which does not help. Unless Secret shop-env, which is taken over whole and is not read, holds a key or connection string, calls fail.",
      missing:
        "whether Secret shop/shop-env holds a key or connection string for cosmos-shop: turn off keys there (disableLocalAuth) to settle it, or list the need under `ignore` with the reason if it does",
      fix: null,
    });
    expect(valuesOf(joint)).toEqual({
      expected: "Microsoft.DocumentDB/databaseAccounts/listConnectionStrings/action, or a mongoMIRoleAssignment",
      found: "Cosmos DB Operator",
      "Secret taken over whole": "shop-env",
    });
  });

  test("says the same of Secrets that are mounted, and names each of them once", () => {
    const container = { env: [host], envFrom: [aWholeSecret("shop-env"), aWholeSecret("shop-env", "B_")] };
    const volumes = [
      { kind: "Secret", volume: "files", name: "shop-files", isOptional: false, keys: [], subPathIn: [] } as const,
    ];
    expect(judge({}, { container, volumes })).toMatchObject({
      verdict: "unknown",
      message: expect.stringContaining("Unless Secret shop-files or shop-env, which are taken over whole"),
    });
  });

  test("says the same of a vault or settings that the workload reads itself, where it may find a connection string", () => {
    const container = { env: [host, anEnv("KEY_VAULT_URL", "https://kv-shop.vault.azure.net/")] };
    const joint = judge({}, { container });
    expect(joint).toMatchObject({
      verdict: "unknown",
      message: expect.stringContaining(
        "Unless kv-shop.vault.azure.net, which the workload reads itself, holds a key or connection string, calls fail.",
      ),
    });
    expect(valuesOf(joint)).toMatchObject({ "may hold a key": "kv-shop.vault.azure.net" });
    const settings = { env: [host, anEnv("APP_CONFIG", "https://appcs-shop.azconfig.io")] };
    expect(judge({}, { container: settings })?.verdict).toBe("unknown");
  });

  test("is broken in spite of such a Secret once keys are switched off", () => {
    const container = { env: [host], envFrom: [aWholeSecret("shop-env")] };
    const cosmosAccounts = [{ ...mongoAccount, localAuthDisabled: true }];
    const joint = judge({ cosmosAccounts }, { container });
    expect(joint?.verdict).toBe("broken");
    expect(valuesOf(joint)).toEqual({
      expected: "a mongoMIRoleAssignment",
      found: "Cosmos DB Operator",
    });
  });

  test("is not taken in by a ConfigMap that is taken over whole", () => {
    const envFrom = [{ ...aWholeSecret("settings"), kind: "ConfigMap" } as const];
    expect(judge({}, { container: { env: [host], envFrom } })?.verdict).toBe("broken");
  });

  test("needs no Azure roles once keys are switched off, and claims nothing about them", () => {
    const resources = { cosmosAccounts: [{ ...mongoAccount, localAuthDisabled: true }], roleAssignments: [] };
    const joint = judge(resources, { unread: [{ what: "roleAssignments" }] });
    expect(joint).toMatchObject({ verdict: "broken", message: expect.not.stringContaining("It holds") });
    expect(joint?.evidence.at(-1)).toMatchObject({ label: "found", value: null, path: "mongoMIRoleAssignments" });
  });

  test("is broken without any role", () => {
    expect(judge({ roleAssignments: [] })?.message).toContain("It holds no role there.");
  });

  test("is intact for a role that may list connection strings, whatever its name, of a workload that shows that it does", () => {
    const roleAssignments = [anAssignment(accountContributor, mongoAccount.id)];
    const container = { env: [host, anEnv("AZURE_COSMOS_LISTCONNECTIONSTRINGURL", "")] };
    expect(judge({ roleAssignments }, { container })).toMatchObject({
      verdict: "intact",
      message: expect.stringContaining("by DocumentDB Account Contributor; AZURE_COSMOS_LISTCONNECTIONSTRINGURL shows"),
    });
    const byItself = { env: [host, anEnv("AZURE_RESOURCE_GROUP", "rg-shop")] };
    expect(judge({ roleAssignments }, { container: byItself })?.verdict).toBe("unknown");
    expect(judge({ roleAssignments })).toMatchObject({
      verdict: "unknown",
      message: expect.stringContaining("Whether the workload does is not known"),
    });
  });

  test("says unknown where it is told to ask for connection strings, and may list keys only", () => {
    const lister = aRole("7a7a7a7a", "Key lister", {
      actions: ["Microsoft.DocumentDB/databaseAccounts/listKeys/action"],
    });
    const resources = { roleDefinitions: [lister], roleAssignments: [anAssignment(lister, mongoAccount.id)] };
    const told = (variable: string) => judge(resources, { container: { env: [host, anEnv(variable, "")] } })?.verdict;
    expect(told("AZURE_COSMOS_LISTCONNECTIONSTRINGURL")).toBe("unknown");
    expect(told("AZURE_COSMOS_LISTKEYURL")).toBe("intact");
  });

  test("finds what shows it in a ConfigMap, and not in one that was not read", () => {
    const roleAssignments = [anAssignment(accountContributor, mongoAccount.id)];
    const envFrom = [{ kind: "ConfigMap", name: "settings", prefix: "", isOptional: false } as const];
    const container = { env: [host], envFrom };
    const keys = ["AZURE_COSMOS_LISTKEYURL"];
    const settings: ConfigMap = {
      cluster: "harbour",
      namespace: "shop",
      name: "settings",
      uid: "c",
      owners: [],
      keys,
      hosts: [],
      settingsChangedAt: null,
    };
    expect(judge({ roleAssignments, configMaps: [settings] }, { container })?.verdict).toBe("intact");
    expect(judge({ roleAssignments }, { container, unread: [{ what: "configMaps" }] })?.verdict).toBe("unknown");
  });

  test("names the client id that a data role is assigned to, and the object id of an identity that is gone", () => {
    const toClient = judge({
      cosmosRoleAssignments: [aDataAssignment(builtIn(4), { principalId: managedIdentity.clientId })],
    });
    expect(toClient).toMatchObject({ verdict: "broken", message: expect.stringContaining("its client id") });
    expect(valuesOf(toClient)).toMatchObject({ "assigned to": managedIdentity.clientId });
    const left = anAssignment(cosmosOperator, mongoAccount.id, { principalId: stranger });
    const toFormer = judge({
      cosmosRoleAssignments: [aDataAssignment(builtIn(4), { principalId: stranger })],
      roleAssignments: [left],
    });
    expect(toFormer).toMatchObject({ verdict: "broken", message: expect.stringContaining("before it was made anew") });
    expect(valuesOf(toFormer)).toMatchObject({ "assigned to": stranger });
  });

  test("says unknown for a role that may ask for read-only keys, unless keys are switched off", () => {
    const reader = aRole("fbdf93bf-df7d-467e-a4d2-9458aa1360c8", "Cosmos DB Account Reader Role", {
      actions: ["Microsoft.DocumentDB/*/read", "Microsoft.DocumentDB/databaseAccounts/readonlykeys/action"],
    });
    const resources = { roleDefinitions: [reader], roleAssignments: [anAssignment(reader, mongoAccount.id)] };
    expect(judge(resources)).toMatchObject({ verdict: "unknown", message: expect.stringContaining("read-only keys") });
    const cosmosAccounts = [{ ...mongoAccount, localAuthDisabled: true }];
    expect(judge({ ...resources, cosmosAccounts })?.verdict).toBe("broken");
  });

  test("is broken for the same role once keys are switched off", () => {
    const resources = {
      cosmosAccounts: [{ ...mongoAccount, localAuthDisabled: true }],
      roleAssignments: [anAssignment(accountContributor, mongoAccount.id)],
    };
    const joint = judge(resources);
    expect(joint).toMatchObject({ verdict: "broken", message: expect.stringContaining("keys are switched off") });
    expect(joint?.fix?.az).not.toContain("listConnectionStrings");
  });

  test("is intact for a data role of the account's own", () => {
    expect(judge({ cosmosRoleAssignments: [aDataAssignment(builtIn(4))] })?.verdict).toBe("intact");
    const role = aDataRole("own", ["Microsoft.DocumentDB/databaseAccounts/mongoMI/*"]);
    expect(judge({ cosmosRoleAssignments: [aDataAssignment("own")], cosmosRoleDefinitions: [role] })?.verdict).toBe(
      "intact",
    );
  });

  test("takes the definitions of data roles for nothing without an assignment", () => {
    expect(
      judge({ cosmosRoleDefinitions: [aDataRole(builtIn(4), ["Microsoft.DocumentDB/databaseAccounts/mongoMI/*"])] })
        ?.verdict,
    ).toBe("broken");
  });

  test("says unknown, not broken, where a variable by its name brings a connection string from a Secret", () => {
    const container = { env: [host, aSecretEnv("MONGO_URI", "checkout", "uri")] };
    expect(judge({}, { container })).toMatchObject({ verdict: "unknown", fix: null });
    const named = { env: [host, aSecretEnv("DATABASE_URL", "mongo-checkout", "url")] };
    expect(judge({}, { container: named })?.verdict).toBe("unknown");
  });

  test("says unknown, not broken, for a connection string that carries its password", () => {
    const uri = "mongodb://cosmos-shop:p4ss%3D%3D@cosmos-shop.mongo.cosmos.azure.com:10255/?ssl=true";
    expect(judge({}, { container: { env: [anEnv("DATABASE", uri)] } })?.verdict).toBe("unknown");
  });

  test("is broken in spite of such a variable once keys are switched off", () => {
    const container = { env: [host, aSecretEnv("MONGO_URI", "checkout", "uri")] };
    expect(judge({ cosmosAccounts: [{ ...mongoAccount, localAuthDisabled: true }] }, { container })?.verdict).toBe(
      "broken",
    );
  });

  test("is not taken in by a variable from a Secret that speaks of something else", () => {
    const container = { env: [host, aSecretEnv("MAIL_PASSWORD", "checkout", "password")] };
    expect(judge({}, { container })?.verdict).toBe("broken");
  });

  test.each(["cosmosRoleAssignments", "roleAssignments", "roleDefinitions", "denyAssignments"] as const)(
    "says unknown when the %s could not be listed",
    (what) => {
      expect(judge({ [what]: [] }, { unread: [{ what }] })).toMatchObject({ verdict: "unknown", fix: null });
    },
  );

  test("stands by a data role that was found, though the Azure roles could not be listed", () => {
    const unread = [{ what: "roleAssignments" }] as const;
    expect(
      judge({ cosmosRoleAssignments: [aDataAssignment(builtIn(3))], roleAssignments: [] }, { unread })?.verdict,
    ).toBe("intact");
  });

  test("says unknown for a data role of somebody who may be a group", () => {
    const joint = judge({ cosmosRoleAssignments: [aDataAssignment(builtIn(4), { principalId: stranger })] });
    expect(joint).toMatchObject({ verdict: "unknown", missing: `whether id-checkout is a member of ${stranger}` });
  });

  test("is broken for a data role of another identity", () => {
    const other = {
      ...managedIdentity,
      id: `${managedIdentity.id}2`,
      name: "id-other",
      clientId: stranger,
      principalId: stranger,
    };
    const resources = {
      cosmosRoleAssignments: [aDataAssignment(builtIn(4), { principalId: stranger })],
      userAssignedIdentities: [managedIdentity, other],
    };
    expect(judge(resources)?.verdict).toBe("broken");
  });

  test("says unknown for a condition on the role, and for a group's role", () => {
    const conditional = anAssignment(accountContributor, mongoAccount.id, {
      condition: "@Resource[x] StringEquals 'y'",
    });
    const ofGroup = anAssignment(accountContributor, mongoAccount.id, {
      principalId: stranger,
      principalType: "Group",
    });
    expect(judge({ roleAssignments: [conditional] })?.verdict).toBe("unknown");
    expect(judge({ roleAssignments: [ofGroup] })?.verdict).toBe("unknown");
  });

  test("does not ask it of a workload that has no identity", () => {
    expect(judge({}, { hasIdentity: false })).toBeUndefined();
  });
});

describe("on a NoSQL account", () => {
  const judgeNoSql = (...given: Parameters<typeof noSqlStory>) => jointOf(noSqlStory(...given), "cosmos", rule);
  const onlyItems = aDataRole("items", ["Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/*"]);
  const metadata = aDataRole("metadata", ["Microsoft.DocumentDB/databaseAccounts/readMetadata"]);

  test("is intact for a role assignment of the account's own", () => {
    expect(judgeNoSql({ cosmosRoleAssignments: [aDataAssignment(builtIn(2))] })?.verdict).toBe("intact");
  });

  test("is broken without one, whatever Azure role is held", () => {
    const joint = judgeNoSql({ roleAssignments: [anAssignment(accountContributor, noSqlAccount.id)] });
    expect(joint).toMatchObject({ verdict: "broken", message: expect.stringContaining("5301") });
    expect(joint?.fix?.az).toContain("az cosmosdb sql role assignment create");
  });

  test("is intact for a workload that is told to fetch keys, and may", () => {
    const container = {
      env: [anEnv("COSMOS_ENDPOINT", "https://cosmos-shop.documents.azure.com/"), anEnv("AZURE_COSMOS_LISTKEYURL", "")],
    };
    const roleAssignments = [anAssignment(accountContributor, noSqlAccount.id)];
    expect(judgeNoSql({ roleAssignments }, { container })?.verdict).toBe("intact");
    expect(
      judgeNoSql({ roleAssignments: [anAssignment(cosmosOperator, noSqlAccount.id)] }, { container })?.verdict,
    ).toBe("broken");
  });

  test("says unknown for one that may, and has a variable that as many need who ask for something else", () => {
    const endpoint = anEnv("COSMOS_ENDPOINT", "https://cosmos-shop.documents.azure.com/");
    const container = { env: [endpoint, anEnv("AZURE_SUBSCRIPTION_ID", "s")] };
    const roleAssignments = [anAssignment(accountContributor, noSqlAccount.id)];
    expect(judgeNoSql({ roleAssignments }, { container })?.verdict).toBe("unknown");
    expect(judgeNoSql({ roleAssignments: [] }, { container })?.verdict).toBe("broken");
  });

  test("wants the metadata and the items, together or from two roles", () => {
    const two = [aDataAssignment("items"), aDataAssignment("metadata", { id: "/two", name: "two" })];
    const cosmosRoleDefinitions = [onlyItems, metadata];
    expect(judgeNoSql({ cosmosRoleAssignments: two, cosmosRoleDefinitions })?.verdict).toBe("intact");
    expect(judgeNoSql({ cosmosRoleAssignments: [aDataAssignment("items")], cosmosRoleDefinitions })).toMatchObject({
      verdict: "broken",
      message: expect.stringContaining("role items lacks readMetadata"),
    });
    expect(judgeNoSql({ cosmosRoleAssignments: [aDataAssignment("metadata")], cosmosRoleDefinitions })?.verdict).toBe(
      "broken",
    );
  });

  test("says unknown for a role whose definition is not there or was not read", () => {
    expect(judgeNoSql({ cosmosRoleAssignments: [aDataAssignment("gone")] })?.verdict).toBe("unknown");
    const unread = [{ what: "cosmosRoleDefinitions" }] as const;
    expect(judgeNoSql({ cosmosRoleAssignments: [aDataAssignment("gone")] }, { unread })?.verdict).toBe("unknown");
  });
});

describe("on a vCore cluster", () => {
  const judgeCluster = (...given: Parameters<typeof clusterStory>) => jointOf(clusterStory(...given), "cosmos", rule);
  const withPassword = {
    container: {
      env: [
        anEnv("MONGO_HOST", "vcore-shop.mongocluster.cosmos.azure.com"),
        aSecretEnv("MONGO_PASSWORD", "db", "password"),
      ],
    },
  };

  test("is intact for a user by the principal id", () => {
    expect(judgeCluster()?.verdict).toBe("intact");
  });

  test("says unknown where such a user does not tell who signs it in", () => {
    const mongoClusterUsers = [aClusterUser(managedIdentity.principalId, null)];
    expect(judgeCluster({ mongoClusterUsers })).toMatchObject({
      verdict: "unknown",
      missing: expect.stringContaining("properties.identityProvider"),
    });
  });

  test("adds Entra to the sign-in modes where it is missing, and turns nothing else on", () => {
    const withModes = (...allowedAuthModes: string[]) =>
      judgeCluster({ mongoClusters: [{ ...mongoCluster, allowedAuthModes }], mongoClusterUsers: [] })?.fix?.az;
    expect(withModes("NativeAuth")).toContain('"allowedModes":["NativeAuth","MicrosoftEntraID"]');
    expect(withModes("MicrosoftEntraID")).not.toContain("allowedModes");
  });

  test("is broken where Entra is not among the sign-in modes", () => {
    const joint = judgeCluster({ mongoClusters: [{ ...mongoCluster, allowedAuthModes: ["NativeAuth"] }] });
    expect(joint?.verdict).toBe("broken");
    expect(valuesOf(joint)).toEqual({ expected: "MicrosoftEntraID", found: "NativeAuth" });
  });

  test("is broken without such a user, and for one by the client id", () => {
    expect(judgeCluster({ mongoClusterUsers: [] })?.verdict).toBe("broken");
    expect(judgeCluster({ mongoClusterUsers: [aClusterUser(managedIdentity.principalId, "Native")] })?.verdict).toBe(
      "broken",
    );
    const joint = judgeCluster({ mongoClusterUsers: [aClusterUser(managedIdentity.clientId)] });
    expect(joint).toMatchObject({
      verdict: "broken",
      message: expect.stringContaining("One is named by its client id"),
    });
  });

  test("says unknown where a Secret may hold the password, but not where passwords do not work", () => {
    const container = {
      env: [anEnv("MONGO_HOST", "vcore-shop.mongocluster.cosmos.azure.com")],
      envFrom: [aWholeSecret("shop-env")],
    };
    expect(judgeCluster({ mongoClusterUsers: [] }, { container })).toMatchObject({
      verdict: "unknown",
      message: expect.stringContaining("Unless Secret shop-env"),
    });
    const entraOnly = [{ ...mongoCluster, allowedAuthModes: ["MicrosoftEntraID"] }];
    expect(judgeCluster({ mongoClusterUsers: [], mongoClusters: entraOnly }, { container })?.verdict).toBe("broken");
  });

  test("says unknown where a password may be used, but not where passwords do not work", () => {
    expect(judgeCluster({ mongoClusterUsers: [] }, withPassword)?.verdict).toBe("unknown");
    const entraOnly = [{ ...mongoCluster, allowedAuthModes: ["MicrosoftEntraID"] }];
    expect(judgeCluster({ mongoClusterUsers: [], mongoClusters: entraOnly }, withPassword)?.verdict).toBe("broken");
  });

  test("says unknown when the users could not be listed", () => {
    expect(judgeCluster({ mongoClusterUsers: [] }, { unread: [{ what: "mongoClusterUsers" }] })?.verdict).toBe(
      "unknown",
    );
  });
});

test.each(["cassandra", "gremlin", "table"] as const)("says unknown for the %s API", (api) => {
  expect(judge({ cosmosAccounts: [{ ...mongoAccount, api }] })?.verdict).toBe("unknown");
});
