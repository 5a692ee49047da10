import type { Workload } from "../inventory/kubernetes/workload.ts";
import type { Observation } from "./evidence.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";

/**
 * The variables of an application's own secret or certificate. The Azure SDKs try them before the federated token.
 * https://learn.microsoft.com/azure/developer/python/sdk/authentication/credential-chains
 */
const ownCredential = /^AZURE_(?:CLIENT_SECRET|CLIENT_CERTIFICATE_PATH|USERNAME|PASSWORD)$/;

/** What shows that the workload may sign in to Azure as something else than its identity. */
export function otherSignIn(workload: Workload): Observation | undefined {
  for (const { name: container, isInit, env } of workload.template.containers) {
    const variable = env.find(({ name }) => ownCredential.test(name));
    if (variable === undefined) continue;
    const field = `spec.${isInit ? "initContainers" : "containers"}[${container}].env[${variable.name}]`;
    return seenInWorkload("credential", variable.name, workload, templatePath(workload.kind, field));
  }
  return undefined;
}
