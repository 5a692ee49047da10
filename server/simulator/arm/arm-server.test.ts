import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { armIdOf } from "../build/arm-resource.ts";
import { roleAssignment } from "../build/authorization.ts";
import { keyVault } from "../build/key-vault.ts";
import { federatedCredential, userAssignedIdentity } from "../build/managed-identity.ts";
import { createCertificate } from "../certificate.ts";
import { createEstate, type Estate } from "../estate.ts";
import { createClient, type Client } from "../https-client.ts";
import type { SimulatedServer } from "../https-server.ts";
import type { ArmResource } from "./arm-estate.ts";
import { startArmServer } from "./arm-server.ts";
import { builtInRoles, roles } from "./built-in-roles.ts";

const subscriptionId = "00000000-0000-4000-8000-000000000001";
const tenantId = "00000000-0000-4000-8000-0000000000ff";
const place = (name: string) => ({ subscriptionId, resourceGroup: "rg", name });
const vaults = (count: number) =>
  Array.from({ length: count }, (_, index) => keyVault({ ...place(`kv-${index}`), tenantId }));

interface List {
  readonly value: readonly ArmResource[];
  readonly nextLink?: string;
}

interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string };
}

describe("the simulated Azure Resource Manager", () => {
  let estate: Estate;
  let server: SimulatedServer;
  let client: Client;
  let clock = 0;

  beforeAll(async () => {
    estate = createEstate({ tenantId });
    const certificate = await createCertificate();
    server = await startArmServer({ estate, certificate, nowInMs: () => clock });
    client = createClient({ certificate: certificate.certificate, token: estate.token });
  });
  beforeEach(() => {
    estate.arm.assign(createEstate({ tenantId }).arm);
    estate.arm.subscriptions.push({ subscriptionId, displayName: "One", tenantId });
  });
  afterAll(async () => {
    client.close();
    await server.close();
  });

  const ask = (path: string, apiVersion = "api-version=2024-01-01") =>
    client.get(`${server.url}${path}${path.includes("?") ? "&" : "?"}${apiVersion}`);
  const errorOf = async (path: string, apiVersion?: string) => (await ask(path, apiVersion)).json<ErrorBody>().error;

  const pagesOf = async (path: string) => {
    const pages: List[] = [];
    for (let link: string | undefined = `${server.url}${path}?api-version=1`; link !== undefined;) {
      const page: List = (await client.get(link)).json<List>();
      pages.push(page);
      link = page.nextLink;
    }
    return pages;
  };

  it("lists a type page by page", async () => {
    estate.arm.pageSize = 2;
    estate.arm.upsert(...vaults(5));
    const pages = await pagesOf(`/subscriptions/${subscriptionId}/providers/Microsoft.KeyVault/vaults`);
    expect(pages.map(({ value }) => value.map(({ name }) => name))).toEqual([
      ["kv-0", "kv-1"],
      ["kv-2", "kv-3"],
      ["kv-4"],
    ]);
    expect(pages.map(({ nextLink }) => /[?&](%24skiptoken|\$skiptoken)=/.exec(nextLink ?? "")?.[1])).toEqual([
      "%24skiptoken",
      "$skiptoken",
      undefined,
    ]);
  });

  it("ends with an empty page when the last one was full", async () => {
    estate.arm.pageSize = 2;
    estate.arm.upsert(...vaults(4));
    const pages = await pagesOf(`/subscriptions/${subscriptionId}/providers/Microsoft.KeyVault/vaults`);
    expect(pages.map(({ value }) => value.length)).toEqual([2, 2, 0]);
  });

  it("finds a resource in any spelling, and behind a doubled slash", async () => {
    estate.arm.upsert(...vaults(1));
    const answer = await ask(
      `//SUBSCRIPTIONS/${subscriptionId}/resourcegroups/RG/providers/microsoft.keyvault/VAULTS/KV-0`,
    );
    expect(answer.json<ArmResource>().id).toBe(armIdOf(place("kv-0"), "Microsoft.KeyVault/vaults"));
  });

  it("spells ids otherwise in lists than in the resource itself", async () => {
    const identity = userAssignedIdentity({ ...place("msi"), tenantId });
    estate.arm.upsert(identity);
    const list = await ask(
      `/subscriptions/${subscriptionId}/providers/Microsoft.ManagedIdentity/userAssignedIdentities`,
    );
    expect(list.json<List>().value[0]?.id).toContain("/resourcegroups/");
    expect((await ask(identity.id)).json<ArmResource>().id).toContain("/resourceGroups/");
  });

  it("lists the children of a resource, and says when the parent is missing", async () => {
    const identity = userAssignedIdentity({ ...place("msi"), tenantId });
    const credential = federatedCredential({
      identityId: identity.id,
      name: "fic",
      issuer: "https://i/",
      subject: "s",
    });
    estate.arm.upsert(identity, credential);
    const list = await ask(`${identity.id.toLowerCase()}/federatedIdentityCredentials`);
    expect(list.json<List>().value.map(({ name }) => name)).toEqual(["fic"]);
    expect(await errorOf(`${identity.id}-other/federatedIdentityCredentials`)).toEqual({
      code: "ResourceNotFound",
      message:
        "The Resource 'Microsoft.ManagedIdentity/userAssignedIdentities/msi-other' under resource group 'rg' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
    });
  });

  it("refuses as Azure refuses", async () => {
    const anonymous = await client.get(`${server.url}/subscriptions?api-version=1`, { authorization: "" });
    expect([anonymous.status, anonymous.json<ErrorBody>().error.code]).toEqual([401, "InvalidAuthenticationToken"]);
    expect(anonymous.headers["www-authenticate"]).toContain(tenantId);
    expect((await errorOf("/subscriptions", "")).code).toBe("MissingApiVersionParameter");
    expect((await errorOf(`/subscriptions/${tenantId}/providers/Microsoft.KeyVault/vaults`)).code).toBe(
      "SubscriptionNotFound",
    );
    const group = `/subscriptions/${subscriptionId}/resourceGroups/none/providers/Microsoft.KeyVault/vaults`;
    expect((await errorOf(group)).code).toBe("ResourceGroupNotFound");
  });

  it("names the missing action and the scope when a read is denied", async () => {
    const scope = `/subscriptions/${subscriptionId}`;
    estate.arm.denials.push({ action: "Microsoft.Authorization/roleAssignments/read", scope });
    const answer = await ask(`${scope}/providers/Microsoft.Authorization/roleAssignments`);
    expect(answer.status).toBe(403);
    expect(answer.json<ErrorBody>().error.code).toBe("AuthorizationFailed");
    expect(answer.json<ErrorBody>().error.message).toMatch(
      /^The client '.+' with object id '.+' does not have authorization to perform action 'Microsoft\.Authorization\/roleAssignments\/read' over scope '\/subscriptions\/.+' or the scope is invalid\. If access was recently granted, please refresh your credentials\.$/,
    );
  });

  it("records everything and answers nothing but GET", async () => {
    const answer = await client.send(
      "POST",
      `${server.url}/subscriptions/${subscriptionId}/listKeys?api-version=1`,
      {},
    );
    expect(answer.status).toBe(405);
    expect(server.requests.at(-1)).toEqual({
      method: "POST",
      path: `/subscriptions/${subscriptionId}/listKeys?api-version=1`,
      at: expect.any(String),
      status: 405,
    });
  });

  it("throttles each subscription by its own bucket", async () => {
    estate.arm.tokenBucket = { burst: 2, perSecond: 0.5 };
    const path = `/subscriptions/${subscriptionId}/providers/Microsoft.KeyVault/vaults`;
    expect((await ask(path)).headers["x-ms-ratelimit-remaining-subscription-reads"]).toBe("1");
    expect((await ask(path)).status).toBe(200);
    const throttled = await ask(path);
    expect([throttled.status, throttled.headers["retry-after"]]).toEqual([429, "2"]);
    expect(throttled.json<ErrorBody>().error.code).toBe("TooManyRequests");
    clock += 2_000;
    expect((await ask(path)).status).toBe(200);
  });

  it("answers faults, as often as they say", async () => {
    estate.arm.faults.push({
      match: /vaults/,
      status: 429,
      code: "OperationNotAllowed",
      retryAfterInSeconds: 7,
      times: 1,
    });
    const path = `/subscriptions/${subscriptionId}/providers/Microsoft.KeyVault/vaults`;
    const faulty = await ask(path);
    expect([faulty.status, faulty.headers["retry-after"], faulty.json<ErrorBody>().error.code]).toEqual([
      429,
      "7",
      "OperationNotAllowed",
    ]);
    expect((await ask(path)).status).toBe(200);
  });

  it("answers a fault on later pages only, with the page of a proxy", async () => {
    estate.arm.pageSize = 1;
    estate.arm.upsert(...vaults(2));
    estate.arm.faults.push({ match: /vaults/, fromPage: true, status: 502, body: "<html>bad gateway</html>" });
    const first = await ask(`/subscriptions/${subscriptionId}/providers/Microsoft.KeyVault/vaults`);
    const second = await client.get(first.json<List>().nextLink ?? "");
    expect([first.status, second.status, second.headers["content-type"], second.text]).toEqual([
      200,
      502,
      "text/html",
      "<html>bad gateway</html>",
    ]);
  });

  it("drops a connection when told to", async () => {
    estate.arm.faults.push({ match: /subscriptions/, dropConnection: true, times: 1 });
    await expect(ask("/subscriptions")).rejects.toThrow(/hang up|ECONNRESET/);
  });

  describe("at a scope", () => {
    const [vault] = vaults(1) as [ArmResource];
    const principal = "00000000-0000-4000-8000-00000000aaaa";
    const group = "00000000-0000-4000-8000-00000000bbbb";
    const subscription = `/subscriptions/${subscriptionId}`;
    const onVault = roleAssignment({ scope: vault.id, roleId: roles.keyVaultSecretsUser.id, principalId: principal });
    const above = roleAssignment({
      scope: "/providers/Microsoft.Management/managementGroups/mg",
      roleId: roles.owner.id,
      principalId: group,
      principalType: "Group",
    });
    const elsewhere = roleAssignment({
      scope: `${subscription}/resourceGroups/other`,
      roleId: roles.reader.id,
      principalId: principal,
    });

    beforeEach(() => {
      estate.arm.upsert(vault, onVault, above, elsewhere);
      estate.arm.memberships.set(principal, [group]);
    });

    const names = async (scope: string, filter = "") => {
      const query = filter === "" ? "" : `?$filter=${encodeURIComponent(filter)}`;
      const answer = await ask(`${scope}/providers/Microsoft.Authorization/roleAssignments${query}`);
      return answer.json<List>().value.map(({ name }) => name);
    };

    it("lists assignments at, above and below", async () => {
      expect(await names(subscription)).toEqual([onVault.name, above.name, elsewhere.name]);
      expect(await names(vault.id)).toEqual([onVault.name, above.name]);
    });

    it("filters by scope, principal and membership", async () => {
      expect(await names(subscription, "atScope()")).toEqual([above.name]);
      expect(await names(subscription, `principalId eq '${principal}'`)).toEqual([onVault.name, elsewhere.name]);
      expect(await names(vault.id, `atScope() and assignedTo('${principal}')`)).toEqual([onVault.name, above.name]);
      expect(
        (await errorOf(`${subscription}/providers/Microsoft.Authorization/roleAssignments?$filter=wild()`)).code,
      ).toBe("UnsupportedQuery");
    });

    it("serves the built-in role definitions everywhere", async () => {
      const answer = await ask(`${subscription}/providers/Microsoft.Authorization/roleDefinitions`);
      expect(answer.json<List>().value).toHaveLength(builtInRoles.length);
      const one = await ask(
        `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${roles.cosmosDbOperator.id}`,
      );
      expect(one.json<ArmResource>().properties["roleName"]).toBe("Cosmos DB Operator");
    });
  });
});
