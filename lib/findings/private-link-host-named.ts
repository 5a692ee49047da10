import type { Bridge } from "../bridges/bridge.ts";
import type { Evidence } from "../bridges/evidence.ts";
import { isPrivateLinkHost } from "../network/private-zone.ts";
import { defineFindingRule, type Found } from "./finding.ts";

/**
 * Certificates name the public host; that it leads to the private endpoint is the business of DNS.
 * https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 */
export const privateLinkHostNamed = defineFindingRule({
  id: "private-link-host-named",
  description: "A workload should call a service by its public name, also where it has a private endpoint.",
  find: (_, bridges) => bridges.flatMap(judge),
});

function judge({ needs, workload, namespace, cluster }: Bridge): readonly Found[] {
  const named = needs.map(({ evidence }) => evidence).filter(({ value }) => isPrivateLinkHost(value ?? ""));
  const [first] = named;
  if (first === undefined) return [];
  return [
    {
      severity: "warning",
      resource: { type: workload.kind, id: `${cluster}/${namespace}/${workload.kind}/${workload.name}` },
      message: `${workload.name} in ${namespace} calls ${first.value}. The service's certificate does not name this host, so TLS fails wherever it is checked; the public name leads to the same private endpoint.`,
      evidence: named,
      fix: fixFor(first),
    },
  ];
}

function fixFor({ value, path }: Evidence) {
  const host = (value ?? "").replace(/\.privatelink\./i, ".").replace(/\.vaultcore\./i, ".vault.");
  return {
    az: null,
    terraform: null,
    kubectl: `# in the values of the chart: ${host} in place of ${value} (${path})`,
    docs: "https://learn.microsoft.com/azure/private-link/private-endpoint-dns",
  };
}
