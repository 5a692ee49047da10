import type { Fix } from "../bridges/fix.ts";
import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import { valueOf } from "../inventory/lookup.ts";

/** A class that fetches a secret of the vault and makes the Secret, to be mounted by the workload's pods. */
export function secretProviderClassFix(subject: KeyVaultSubject): Fix {
  const { context, producer, secrets, resource, principal } = subject;
  const { namespace, name: workloadName } = context.workload;
  const secretName = secrets[0]?.name ?? "<secret>";
  const className = producer.kind === "class" ? producer.className : secretName;
  const vault = valueOf(resource);
  return {
    az: null,
    terraform: null,
    kubectl: [
      `kubectl apply -f - <<'END'`,
      `apiVersion: secrets-store.csi.x-k8s.io/v1`,
      `kind: SecretProviderClass`,
      `metadata: { name: ${className}, namespace: ${namespace} }`,
      `spec:`,
      `  provider: azure`,
      `  parameters:`,
      `    keyvaultName: ${vault?.name ?? subject.vaultName ?? "<vault>"}`,
      `    clientID: ${valueOf(principal)?.clientId ?? "<client-id>"}`,
      `    tenantID: ${vault?.tenantId ?? "<tenant-id>"}`,
      `    objects: |`,
      `      array:`,
      `        - |`,
      `          objectName: <secret-in-the-vault>`,
      `          objectType: secret`,
      `  secretObjects:`,
      `    - secretName: ${secretName}`,
      `      type: Opaque`,
      `      data: [{ objectName: <secret-in-the-vault>, key: <KEY> }]`,
      `END`,
      `# and in the pod template of ${workloadName}, with a volumeMount: the Secret exists only while a pod mounts the class`,
      `volumes:`,
      `  - name: ${className}`,
      `    csi: { driver: secrets-store.csi.k8s.io, readOnly: true, volumeAttributes: { secretProviderClass: ${className} } }`,
    ].join("\n"),
    docs: "https://learn.microsoft.com/azure/aks/csi-secrets-store-configuration-options",
  };
}
