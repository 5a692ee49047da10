import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { pulseosEstate } from "../server/simulator/estates/pulseos.ts";
import { pulseosMenu } from "../server/simulator/menu/pulseos-menu.ts";
import { startEstate } from "../server/simulator/start-estate.ts";
import { waitForExit } from "./child.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));

/**
 * Serves the embedded estate and runs the same command against it in a process of its own, which knows the estate
 * only by configuration: an endpoint, a token, a kubeconfig and a certificate authority.
 */
export async function runAgainstEstate(argv: readonly string[]): Promise<number> {
  const pulseos = pulseosEstate();
  const estate = await startEstate(pulseos, { menu: pulseosMenu(pulseos) });
  if (argv[0] === "serve") {
    process.stdout.write(
      `This is the embedded PulseOS estate; break and mend it at ${estate.menuUrl}. For your own: README.md.\n`,
    );
  }
  try {
    const args = argv.filter((word) => word !== "--demo");
    const env = { ...process.env, ...estate.environment };
    return await waitForExit(spawn(process.execPath, [main, ...args], { stdio: "inherit", env }));
  } finally {
    await estate.close();
  }
}
