import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { loadConfiguration } from "../server/config/load-configuration.ts";
import { warningsOf } from "../server/config/warnings.ts";
import { UsageError, type Arguments } from "./arguments.ts";
import { waitForExit } from "./child.ts";
import type { Terminal } from "./terminal.ts";

type ServeArguments = Extract<Arguments, { readonly command: "serve" }>;

const next = fileURLToPath(new URL("../node_modules/next/dist/bin/next", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));

/** Serves the dashboard until it is told to stop. The configuration is checked here first, where its errors can be read. */
export async function serve(args: ServeArguments, { directory, env, stdout, stderr }: Terminal): Promise<number> {
  const isLive = args.estate === "live";
  const overrides = {
    ...(args.host === null ? {} : { BRIDGEKEEPER_SERVER_HOST: args.host }),
    ...(args.port === null ? {} : { BRIDGEKEEPER_SERVER_PORT: args.port }),
  };
  const merged = { ...env, ...overrides };
  const configuration = loadConfiguration({ directory, env: merged, live: isLive });
  if (configuration === null)
    throw new UsageError("there is no bridgekeeper.yaml here; write one, or say --live or --demo");
  const { host, port } = configuration.server;
  for (const warning of warningsOf(configuration, env, new Date().toISOString()))
    stderr.write(`bridgekeeper: ${warning}\n`);
  stdout.write(
    `Bridgekeeper: http://${host}:${port}, reading ${configuration.origin.file ?? "the current kubeconfig context"}. Ctrl C stops it.\n`,
  );
  const child = spawn(process.execPath, [next, "start", root, "-H", host, "-p", String(port)], {
    cwd: directory,
    stdio: "inherit",
    env: {
      ...merged,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      ...(isLive ? { BRIDGEKEEPER_LIVE: "1" } : {}),
      ...(configuration.origin.file === null ? {} : { BRIDGEKEEPER_CONFIG: configuration.origin.file }),
    },
  });
  return waitForExit(child);
}
