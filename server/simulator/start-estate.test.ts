import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { pulseosClusterId, pulseosEstate } from "./estates/pulseos.ts";
import { createClient } from "./https-client.ts";
import { pulseosMenu } from "./menu/pulseos-menu.ts";
import { startEstate } from "./start-estate.ts";

describe("a running estate", () => {
  it("writes the files that point a dashboard at it", async () => {
    const estate = pulseosEstate();
    const running = await startEstate(estate, { menu: pulseosMenu(estate) });
    expect(parse(await readFile(running.configurationFile, "utf8"))).toEqual({
      azure: { endpoint: running.armUrl, credential: "token", subscriptions: [] },
      clusters: [{ name: "aks-pulseos", kubeconfig: running.kubeconfigFile, resourceId: pulseosClusterId }],
      refresh: { intervalInSeconds: 5 },
      server: {
        banner: {
          text: "This is the embedded PulseOS estate: nothing here is yours.",
          links: [
            { label: "Break and mend things", href: running.menuUrl },
            { label: "Connect your own", href: "/connect" },
          ],
        },
      },
    });
    expect(running.environment).toEqual({
      BRIDGEKEEPER_CONFIG: running.configurationFile,
      NODE_EXTRA_CA_CERTS: running.caFile,
      AZURE_ACCESS_TOKEN: running.token,
    });
    await running.close();
  });

  it("closes at once, open watches and unanswered requests included, and leaves nothing behind", async () => {
    const running = await startEstate(pulseosEstate());
    running.estate.arm.faults.push({ match: /./, hang: true });
    const client = createClient(running);
    const watch = client.lines(`${running.kubernetesUrl}/api/v1/pods?watch=1`)[Symbol.asyncIterator]();
    await watch.next();
    const hanging = client.get(`${running.armUrl}/subscriptions?api-version=1`).catch((error: Error) => error);
    while (running.arm.requests.length === 0) await new Promise(setImmediate);
    await running.close();
    expect(await hanging).toBeInstanceOf(Error);
    expect(existsSync(dirname(running.caFile))).toBe(false);
    client.close();
  });
});
