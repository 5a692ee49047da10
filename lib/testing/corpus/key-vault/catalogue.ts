import { codesOf, type Catalogue } from "../failure-mode.ts";
import { aliasPassedOver } from "./alias-passed-over.ts";
import { classWithAnotherSubject } from "./class-with-another-subject.ts";
import { externalSecretForgotten } from "./external-secret-forgotten.ts";
import { externalSecretRefused } from "./external-secret-refused.ts";
import { nothingMakesTheSecret } from "./nothing-makes-the-secret.ts";
import { policyForAnApplicationOnBehalf } from "./policy-for-an-application-on-behalf.ts";
import { policyInARoleVault } from "./policy-in-a-role-vault.ts";
import { readerRoleOnly } from "./reader-role-only.ts";
import { roleInAPolicyVault } from "./role-in-a-policy-vault.ts";
import { secretWithoutAMountingPod } from "./secret-without-a-mounting-pod.ts";
import { secretWithoutAMountingPodNextTime } from "./secret-without-a-mounting-pod-next-time.ts";
import { secretsRoleForACertificate } from "./secrets-role-for-a-certificate.ts";
import { firewallWithoutTheCluster } from "./firewall-without-the-cluster.ts";
import { linkedZoneWithoutRecord } from "./linked-zone-without-record.ts";
import { recordOfAnotherEndpoint } from "./record-of-another-endpoint.ts";
import { keyThatNothingMakes } from "./key-that-nothing-makes.ts";
import { deletedVault } from "./deleted-vault.ts";
import { vaultOfAnotherTenant } from "./vault-of-another-tenant.ts";
import { classAsksAnotherTenant } from "./class-asks-another-tenant.ts";
import { driverMayNotMakeSecrets } from "./driver-may-not-make-secrets.ts";
import { nodeWithoutDriver } from "./node-without-driver.ts";
import { driverNotRegistered } from "./driver-not-registered.ts";
import { certificateOfAnExternalSecret } from "./certificate-of-an-external-secret.ts";

export const keyVaultCatalogue: Catalogue = {
  title: "Key Vault",
  codes: codesOf("K", 1, 15),
  modes: [
    roleInAPolicyVault,
    policyInARoleVault,
    secretsRoleForACertificate,
    readerRoleOnly,
    policyForAnApplicationOnBehalf,
    secretWithoutAMountingPod,
    secretWithoutAMountingPodNextTime,
    aliasPassedOver,
    classWithAnotherSubject,
    externalSecretRefused,
    externalSecretForgotten,
    nothingMakesTheSecret,
    firewallWithoutTheCluster,
    linkedZoneWithoutRecord,
    recordOfAnotherEndpoint,
    keyThatNothingMakes,
    deletedVault,
    vaultOfAnotherTenant,
    classAsksAnotherTenant,
    driverMayNotMakeSecrets,
    nodeWithoutDriver,
    driverNotRegistered,
    certificateOfAnExternalSecret,
  ],
  leftOut: [
    {
      code: "K-07",
      title: "The secret is missing, disabled or expired",
      reason:
        "the list of a vault's secrets may carry their values in what it answers; no list of secrets is asked for, so their names are not known",
    },
    {
      code: "K-15",
      title: "An api-version of Key Vault that retires is still in use",
      reason: "ARM does not tell which version a template or a provider of Terraform calls",
    },
  ],
};
