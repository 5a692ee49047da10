import { ConfigurationError } from "./server/config/configuration-error.ts";
import { loadConfiguration } from "./server/config/load-configuration.ts";
import { createInventoryReader } from "./server/read-inventory.ts";
import { setRunning, stopRunning } from "./server/watch/current.ts";
import { startWatch } from "./server/watch/watch.ts";

/** Starts the watch when the server starts. A configuration that cannot be used ends the process with status 2. */
export async function start(): Promise<void> {
  try {
    const live = process.env.BRIDGEKEEPER_LIVE === "1";
    const configuration = loadConfiguration({ directory: process.cwd(), env: process.env, live });
    if (configuration === null) {
      console.error(
        "No bridgekeeper.yaml here. Start with `npm start`, which serves the embedded estate, or `npm start -- --live`.",
      );
      process.exit(2);
    }
    const reader = await createInventoryReader(configuration, process.env);
    const { intervalInSeconds } = configuration.refresh;
    setRunning({ configuration, watch: startWatch({ reader, settings: configuration, intervalInSeconds }) });
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stopRunning);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
