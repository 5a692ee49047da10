import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { atRisk, defineRule, intact } from "./rule.ts";

/** With one of these beside the injected ids, `EnvironmentCredential` is whole. */
const overriding: ReadonlySet<string> = new Set([
  "AZURE_CLIENT_SECRET",
  "AZURE_CLIENT_CERTIFICATE_PATH",
  "AZURE_CLIENT_CERTIFICATE",
]);

/**
 * `DefaultAzureCredential` asks the environment first: a client secret there wins over the token. Whether the program
 * uses that chain is not seen, so this is never broken.
 * https://learn.microsoft.com/dotnet/azure/sdk/authentication/credential-chains#defaultazurecredential-overview
 */
export const noOverridingCredential = defineRule<IdentitySubject>({
  id: "no-overriding-credential",
  description: "The containers must not carry a client secret or certificate, which SDKs take before the token.",
  requires: () => [],
  judge({ context: { workload } }) {
    const names = workload.template.containers.flatMap(({ env }) => env.map(({ name }) => name));
    const found = [...new Set(names.filter((name) => overriding.has(name)))];
    if (found.length === 0) return intact("No container names another credential for Azure.");
    return atRisk(
      `A container carries ${found.join(" and ")}, by which DefaultAzureCredential signs in, and not by the token. It fails when that expires (AADSTS7000215, AADSTS7000222).`,
      found.map((name) =>
        seenInWorkload("found", name, workload, templatePath(workload.kind, `spec.containers[].env[${name}]`)),
      ),
    );
  },
  fix: ({ context: { workload } }) => ({
    az: null,
    terraform: null,
    kubectl: [
      `kubectl -n ${workload.namespace} edit ${workload.kind.toLowerCase()} ${workload.name}   # remove the variable`,
      "# or let the program ask for WorkloadIdentityCredential by name",
    ].join("\n"),
    docs: "https://learn.microsoft.com/azure/aks/workload-identity-overview#azure-identity-client-libraries",
  }),
});
