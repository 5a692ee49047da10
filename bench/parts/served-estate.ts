import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export interface ServedEstate extends AsyncDisposable {
  readonly origin: string;
}

/** The dashboard as it was built last, with the embedded estate. */
export async function serveEstate(port: number): Promise<ServedEstate> {
  const main = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));
  const server = spawn(process.execPath, [main, "serve", "--demo", "--port", String(port)], { stdio: "ignore" });
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => void server.kill("SIGTERM");
  for (let attempt = 0; attempt < 240; attempt++) {
    const answer = await fetch(`${origin}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return { origin, [Symbol.asyncDispose]: stop };
    await sleep(250);
  }
  await stop();
  throw new Error("Nothing was served within a minute; `npm start` builds the dashboard first.");
}
