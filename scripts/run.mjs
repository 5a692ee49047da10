// The launcher behind every npm script. It needs nothing but Node 18, so that a fresh clone can start from it:
// it installs the dependencies, a recent Node among them, and hands the work to that Node.
import { bench } from "./launcher/bench.mjs";
import { check } from "./launcher/check.mjs";
import { cli, dev, start } from "./launcher/serve.mjs";
import { test } from "./launcher/test.mjs";

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const commands = { start, dev, test, check, cli, bench };

const [name = "start", ...args] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(`Unknown command "${name}"; known are ${Object.keys(commands).join(", ")}.`);
  process.exitCode = 2;
} else {
  process.exitCode = await command(args);
}
