import type { ArmResource } from "../../arm/arm-estate.ts";
import {
  federatedCredential,
  flexibleFederatedCredential,
  serviceAccountSubject,
  userAssignedIdentity,
} from "../../build/managed-identity.ts";
import type { PulseosOptions } from "./change.ts";
import { identities, issuerUrl, serviceAccounts, tenantId } from "./names.ts";

/** The four identities with their federated credentials. */
export function pulseosIdentities({ changes }: PulseosOptions): ArmResource[] {
  const [workers, api, scheduler, reports] = [
    userAssignedIdentity({ ...identities.workers.place, tenantId }),
    userAssignedIdentity({ ...identities.api.place, tenantId }),
    userAssignedIdentity({ ...identities.scheduler.place, tenantId }),
    userAssignedIdentity({ ...identities.reports.place, tenantId }),
  ];
  const inCluster = (identity: ArmResource, name: string, namespace: string, serviceAccount: string) =>
    federatedCredential({
      identityId: identity.id,
      name,
      issuer: issuerUrl,
      subject: serviceAccountSubject(namespace, serviceAccount),
    });
  return [
    workers,
    inCluster(workers, "federated_credential_workers", "workers-blue", serviceAccounts.workers),
    ...(changes.has("federate-workers-green")
      ? [inCluster(workers, "federated_credential_workers_green", "workers-green", serviceAccounts.workers)]
      : []),
    federatedCredential({
      identityId: workers.id,
      name: "github-deploy",
      issuer: "https://token.actions.githubusercontent.com",
      subject: "repo:pulseos/worker:environment:production",
    }),
    flexibleFederatedCredential({
      identityId: workers.id,
      name: "github-branches",
      issuer: "https://token.actions.githubusercontent.com",
      expression: "claims['sub'] matches 'repo:pulseos/worker:ref:refs/heads/*'",
    }),
    api,
    inCluster(api, "api", "api", serviceAccounts.api),
    scheduler,
    inCluster(scheduler, "scheduler", "scheduler", serviceAccounts.scheduler),
    reports,
    inCluster(reports, "reports", "reports", serviceAccounts.reports),
  ];
}
