import type { ArmResource } from "../../simulator/arm/arm-estate.ts";
import { roles } from "../../simulator/arm/built-in-roles.ts";
import { appConfigurationStore } from "../../simulator/build/app-configuration-store.ts";
import { customRole, roleAssignment } from "../../simulator/build/authorization.ts";
import { cognitiveAccount, cognitiveDeployment } from "../../simulator/build/cognitive-account.ts";
import {
  cosmosAccount,
  cosmosBuiltInRoles,
  cosmosDatabase,
  cosmosRoleAssignment,
  cosmosRoles,
} from "../../simulator/build/cosmos.ts";
import { keyVault } from "../../simulator/build/key-vault.ts";
import { agentPool, managedCluster } from "../../simulator/build/managed-cluster.ts";
import {
  federatedCredential,
  serviceAccountSubject,
  userAssignedIdentity,
} from "../../simulator/build/managed-identity.ts";
import {
  redisEnterprise,
  redisEnterpriseAssignment,
  redisEnterpriseDatabase,
} from "../../simulator/build/redis-enterprise.ts";
import {
  identities,
  issuerUrl,
  managementGroup,
  northSubscription,
  places,
  southSubscription,
  tenantId,
  vaultId,
} from "./names.ts";
import { misspell } from "./spelling.ts";

/** What Terraform built in both subscriptions. */
export const azureResources = (): ArmResource[] =>
  [cluster(), ...managedIdentities(), ...dataServices(), ...roleAssignments()].map(misspell);

function cluster(): ArmResource {
  return managedCluster({
    ...places.cluster,
    tenantId,
    issuerUrl,
    agentPools: [
      agentPool({ name: "quay", mode: "System", count: 2 }),
      agentPool({
        name: "deep",
        count: 1,
        nodeLabels: { "harbour.example/tier": "deep" },
        nodeTaints: ["harbour.example/dredged=true:NoSchedule"],
        autoscaling: { minCount: 1, maxCount: 3 },
      }),
    ],
  });
}

function managedIdentities(): ArmResource[] {
  const { fleetNorth, fleetSouth, ledger, customs, pilots, vaultReader, auditor } = identities;
  return [
    ...trusting(fleetNorth, ["berths", "sa-berth"], ["tugs", "sa-tug"]),
    ...trusting(fleetSouth, ["yards", "sa-tug"]),
    ...trusting(ledger, ["ledger", "sa-ledger"]),
    ...trusting(customs, ["customs", "sa-customs"]),
    ...trusting(pilots, ["pilots", "sa-pilot"]),
    ...trusting(vaultReader, ["external-secrets", "sa-vault-reader"]),
    ...trusting(auditor, ["customs", "sa-auditor"]),
  ];
}

function trusting(
  { place }: (typeof identities)["ledger"],
  ...accounts: readonly (readonly [string, string])[]
): ArmResource[] {
  const identity = userAssignedIdentity({ ...place, tenantId });
  const credentials = accounts.map(([namespace, name]) =>
    federatedCredential({
      identityId: identity.id,
      name: `${namespace}-${name}`,
      issuer: issuerUrl,
      subject: serviceAccountSubject(namespace, name),
    }),
  );
  return [identity, ...credentials];
}

function dataServices(): ArmResource[] {
  const { vaultReader } = identities;
  const openai = cognitiveAccount(places.openai);
  return [
    ...managedRedis(),
    ...cosmos(),
    appConfigurationStore(places.appConfiguration),
    openai,
    cognitiveDeployment({ accountId: openai.id, name: "gpt-4o" }),
    keyVault({
      ...places.vault,
      tenantId,
      enableRbacAuthorization: null,
      accessPolicies: [{ objectId: vaultReader.principalId.toUpperCase(), secrets: ["Get", "List"] }],
    }),
  ];
}

function managedRedis(): ArmResource[] {
  const redis = redisEnterprise(places.redis);
  const database = redisEnterpriseDatabase({ clusterId: redis.id });
  const { principalId } = identities.ledger;
  return [
    redis,
    database,
    redisEnterpriseAssignment({ databaseId: database.id, name: "ledger", objectId: principalId }),
  ];
}

function cosmos(): ArmResource[] {
  const account = cosmosAccount({ ...places.cosmos, api: "nosql", localAuthDisabled: true });
  const grant = (principalId: string, below?: string) =>
    cosmosRoleAssignment({
      accountId: account.id,
      family: "sql",
      principalId,
      roleId: cosmosRoles.sql.contributor,
      ...(below === undefined ? {} : { below }),
    });
  return [
    account,
    cosmosDatabase(account.id, "nosql", "manifests"),
    ...cosmosBuiltInRoles(account.id, "sql"),
    grant(identities.ledger.principalId.toUpperCase()),
    grant(identities.customs.principalId, "/dbs/manifests"),
  ];
}

function roleAssignments(): ArmResource[] {
  const { fleetNorth, customs, pilots, auditor } = identities;
  const modelCaller = customRole({
    subscriptionId: southSubscription,
    roleName: "Harbour Model Caller",
    permissions: { dataActions: ["Microsoft.CognitiveServices/accounts/OpenAI/deployments/*/action"] },
  });
  const settings = `/subscriptions/${northSubscription}/resourceGroups/${places.appConfiguration.resourceGroup}`;
  const models = `/subscriptions/${southSubscription}/resourceGroups/${places.openai.resourceGroup}`;
  return [
    modelCaller,
    roleAssignment({
      scope: settings,
      roleId: roles.appConfigurationDataReader.id,
      principalId: fleetNorth.principalId,
    }),
    roleAssignment({
      scope: managementGroup,
      roleId: roles.cognitiveServicesOpenAiUser.id,
      principalId: customs.principalId,
    }),
    roleAssignment({ scope: models, roleId: modelCaller.name, principalId: pilots.principalId.toUpperCase() }),
    // Inert: the vault listens to its access policies.
    roleAssignment({ scope: vaultId, roleId: roles.keyVaultSecretsUser.id, principalId: auditor.principalId }),
  ];
}
