import type { Fix } from "../bridges/fix.ts";
import type { Surroundings } from "../bridges/surroundings.ts";
import type { PrivateDnsZone } from "../inventory/azure/private-dns.ts";
import { valueOf } from "../inventory/lookup.ts";
import { privateNameOf } from "../network/private-zone.ts";
import { azPlace } from "./az-place.ts";

/** Lets the private endpoint keep its own record in the zone. */
export function privateRecordFix({ host, endpoints }: Surroundings, zone: PrivateDnsZone): Fix {
  const endpoint = endpoints.map((each) => valueOf(each.endpoint)).find((each) => each !== undefined);
  const record = privateNameOf(host)?.record ?? "<name>";
  const name = endpoint?.name ?? "<private-endpoint>";
  return {
    az: [
      `az network private-endpoint dns-zone-group add ${azPlace(endpoint)} --endpoint-name ${name} \\`,
      `  --name default --zone-name <name-of-the-configuration> --private-dns-zone ${zone.id}`,
      `# "create" in place of "add" while the endpoint has no zone group; it then keeps the record ${record} itself.`,
    ].join("\n"),
    terraform: [
      `# in the azurerm_private_endpoint "${name}":`,
      `private_dns_zone_group {`,
      `  name                 = "default"`,
      `  private_dns_zone_ids = ["${zone.id}"]   # beside those that are there`,
      `}`,
    ].join("\n"),
    kubectl: null,
    docs: "https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration",
  };
}
