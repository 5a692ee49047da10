import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export interface RunningServer extends AsyncDisposable {
  readonly origin: string;
  /** All that it has printed so far. */
  readonly log: () => string;
  /** Lets it take the files of its estate along. */
  readonly stop: () => Promise<void>;
}

interface Wanted {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** `live` as soon as it answers, `ready` once it has read everything. */
  readonly until?: "live" | "ready";
}

const main = fileURLToPath(new URL("../cli/main.ts", import.meta.url));
const patienceInMs = 30_000;
const pauseInMs = 100;

/** Starts Bridgekeeper as a user does, on a port that nobody uses. Throws with what it printed when it does not come. */
export async function startServer({ args = [], env = {}, until = "ready" }: Wanted): Promise<RunningServer> {
  const origin = `http://127.0.0.1:${await findPort()}`;
  const { hostname, port } = new URL(origin);
  const settings = {
    BRIDGEKEEPER_SERVER_HOST: hostname,
    BRIDGEKEEPER_SERVER_PORT: port,
    BRIDGEKEEPER_STORE_URL: `file:${join(tmpdir(), `bridgekeeper-e2e-${process.pid}-${port}`, "bridgekeeper.db")}`,
  };
  const server = spawn(process.execPath, [main, "serve", ...args], {
    env: { ...process.env, ...settings, ...env },
  });
  let log = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text: Buffer) => (log += text.toString()));
  const deadline = Date.now() + patienceInMs;
  while (!(await isUp(`${origin}/api/health/${until}`))) {
    if (server.exitCode === null && Date.now() < deadline) await wait(pauseInMs);
    else throw new Error(`no server at ${origin} after ${patienceInMs / 1000} s; it printed:\n${log}`);
  }
  const stop = async () => {
    if (server.exitCode !== null) return;
    server.kill("SIGTERM");
    await once(server, "exit");
  };
  return { origin, log: () => log, stop, [Symbol.asyncDispose]: stop };
}

const isUp = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

async function findPort(): Promise<number> {
  const finder = createServer().listen(0, "127.0.0.1");
  await once(finder, "listening");
  const { port } = finder.address() as AddressInfo;
  finder.close();
  await once(finder, "close");
  return port;
}
