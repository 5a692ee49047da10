import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface SilentEstate {
  /** The settings that lead Bridgekeeper to it. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** An Azure and a cluster that take every request and never answer. */
export async function startSilentEstate(): Promise<SilentEstate> {
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  const folder = await mkdtemp(join(tmpdir(), "bridgekeeper-silent-"));
  const kubeconfig = join(folder, "kubeconfig");
  const configuration = join(folder, "bridgekeeper.yaml");
  await writeFile(
    kubeconfig,
    JSON.stringify({
      apiVersion: "v1",
      kind: "Config",
      clusters: [{ name: "far", cluster: { server: endpoint } }],
      contexts: [{ name: "far", context: { cluster: "far", user: "me" } }],
      users: [{ name: "me", user: { token: "none" } }],
      "current-context": "far",
    }),
  );
  await writeFile(
    configuration,
    JSON.stringify({ azure: { endpoint, credential: "token" }, clusters: [{ name: "far", kubeconfig }] }),
  );
  const stop = async () => {
    silent.close();
    await rm(folder, { recursive: true });
  };
  return { env: { AZURE_ACCESS_TOKEN: "none", BRIDGEKEEPER_CONFIG: configuration }, stop };
}
