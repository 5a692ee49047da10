import type { Fix } from "../bridges/fix.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { armSegment } from "../inventory/azure/arm-id.ts";
import { valueOf } from "../inventory/lookup.ts";

/** How to make the credential that the token asks for: issuer, subject and audience as they are presented. */
export function createCredentialFix(subject: IdentitySubject): Fix {
  const { context, tokenSubject, tokenAudience } = subject;
  const { namespace } = context.workload;
  const identity = valueOf(subject.identity);
  const group = (identity && armSegment(identity.id, "resourceGroups")) ?? "<resource-group>";
  const name = identity?.name ?? "<identity>";
  const issuer = valueOf(context.aks)?.oidcIssuer.issuerUrl ?? "<issuer-url>";
  const credentialName = `${namespace}-${subject.serviceAccountName}`;
  return {
    az: [
      `az identity federated-credential create --resource-group ${group} --identity-name ${name} \\`,
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
