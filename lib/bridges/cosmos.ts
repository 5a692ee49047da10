import { cosmosAccountExists } from "../rules/cosmos-account-exists.ts";
import { cosmosDataPathExists } from "../rules/cosmos-data-path-exists.ts";
import { cosmosRoleScopeCovers } from "../rules/cosmos-role-scope-covers.ts";
import { identityBridgeStands } from "../rules/identity-bridge-stands.ts";
import { identityInServiceTenant } from "../rules/identity-in-service-tenant.ts";
import { keysAccepted } from "../rules/keys-accepted.ts";
import { networkPoliciesAllow } from "../rules/network-policies-allow.ts";
import { networkReachable } from "../rules/network-reachable.ts";
import { connectCosmos, type CosmosSubject } from "./cosmos-subject.ts";
import { defineBridge } from "./define-bridge.ts";

export const cosmos = defineBridge<CosmosSubject>({
  kind: "cosmos",
  title: "Cosmos DB",
  connect: connectCosmos,
  joints: [
    identityBridgeStands,
    cosmosAccountExists,
    keysAccepted,
    identityInServiceTenant,
    cosmosDataPathExists,
    cosmosRoleScopeCovers,
    networkReachable,
    networkPoliciesAllow,
  ],
});
