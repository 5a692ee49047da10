#!/usr/bin/env node
import { ConfigurationError } from "../server/config/configuration-error.ts";
import { hasConfiguration } from "../server/config/load-configuration.ts";
import { parseArguments, UsageError, type Arguments } from "./arguments.ts";
import { exitStatus } from "./exit-status.ts";
import { help } from "./help.ts";
import { Interrupted } from "./interrupted.ts";
import type { Terminal } from "./terminal.ts";

const stopping = new AbortController();
const terminal: Terminal = {
  directory: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  abortSignal: stopping.signal,
};

process.exitCode = await run(process.argv.slice(2));

async function run(argv: readonly string[]): Promise<number> {
  try {
    return await runCommand(parseArguments(argv), argv);
  } catch (error) {
    const isWordsOrFile = error instanceof UsageError || error instanceof ConfigurationError;
    const isExpected = isWordsOrFile || error instanceof Interrupted;
    complain(error instanceof Error ? error : new Error(String(error)), argv, isExpected);
    if (isWordsOrFile) return exitStatus.usage;
    return isExpected ? exitStatus.interrupted : exitStatus.nothingRead;
  }
}

/** Commands are loaded when they are asked for, so that a wrong word is answered at once. */
async function runCommand(args: Arguments, argv: readonly string[]): Promise<number> {
  if (args.command === "help") {
    process.stdout.write(help);
    return exitStatus.fine;
  }
  if (isDemo(args)) return (await import("./demo.ts")).runAgainstEstate(argv);
  if (args.command === "serve") return (await import("./serve.ts")).serve(args, terminal);
  process.once("SIGINT", () => stopping.abort(new Interrupted()));
  return (await import("./check.ts")).check(args, terminal);
}

/** `serve` without any configuration shows the embedded estate. */
function isDemo(args: Exclude<Arguments, { readonly command: "help" }>): boolean {
  if (args.estate === "demo") return true;
  return (
    args.command === "serve" && args.estate === "configured" && !hasConfiguration(terminal.directory, terminal.env)
  );
}

/** With `--format json` stdout is one JSON document, whatever happens. A bug shows its stack, on stderr. */
function complain(error: Error, argv: readonly string[], isExpected: boolean): void {
  const { name, message } = error;
  const wantsJson = (word: string, at: number) =>
    word === "--format=json" || (word === "json" && argv[at - 1] === "--format");
  if (argv.some(wantsJson)) {
    const type = isExpected ? name : "InternalError";
    process.stdout.write(`${JSON.stringify({ schema: "bridgekeeper/v1", error: { type, message } })}\n`);
  }
  process.stderr.write(`bridgekeeper: ${isExpected ? message : `an error of its own: ${error.stack ?? message}`}\n`);
  if (error instanceof UsageError) process.stderr.write("Say `bridgekeeper help` for the commands.\n");
}
