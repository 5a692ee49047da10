import { azPlace } from "./az-place.ts";
import type { Fix } from "../bridges/fix.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { valueOf, type Lookup } from "../inventory/lookup.ts";

/** The token that an identity should trust. */
export interface TokenToTrust {
  readonly namespace: string;
  readonly serviceAccountName: string;
  readonly aks: Lookup<ManagedCluster>;
  readonly identity: Lookup<UserAssignedIdentity>;
  readonly tokenSubject: string;
  readonly tokenAudience: string;
}

/**
 * How to make the credential that the token asks for: issuer, subject and audience as they are presented.
 * `replaced` is one that was meant for it and is misspelt; all others serve somebody else and stay.
 */
export function credentialFix(token: TokenToTrust, replaced?: Pick<FederatedCredential, "name">): Fix {
  const { namespace, serviceAccountName, tokenSubject, tokenAudience } = token;
  const identity = valueOf(token.identity);
  const place = azPlace(identity);
  const name = identity?.name ?? "<identity>";
  const issuer = valueOf(token.aks)?.oidcIssuer.issuerUrl ?? "<issuer-url>";
  const credentialName = replaced?.name ?? `${namespace}-${serviceAccountName}`;
  const verb = replaced === undefined ? "create" : "update";
  return {
    az: [
      `az identity federated-credential ${verb} ${place} --identity-name ${name} \\`,
      `  --name ${credentialName} \\`,
      `  --issuer ${issuer} \\`,
      `  --subject ${tokenSubject} \\`,
      `  --audiences ${tokenAudience}`,
    ].join("\n"),
    terraform: [
      `resource "azurerm_federated_identity_credential" "${credentialName.replaceAll(/[^\w-]/g, "_")}" {`,
      `  name                      = "${credentialName}"`,
      `  user_assigned_identity_id = azurerm_user_assigned_identity.<${name}>.id # azurerm 4: parent_id and resource_group_name`,
      `  issuer                    = azurerm_kubernetes_cluster.<cluster>.oidc_issuer_url`,
      `  subject                   = "${tokenSubject}"`,
      `  audience                  = ["${tokenAudience}"]`,
      `}`,
    ].join("\n"),
    kubectl: null,
    docs: "https://learn.microsoft.com/azure/aks/workload-identity-deploy-cluster",
  };
}
