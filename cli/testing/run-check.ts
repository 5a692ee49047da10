import { Writable } from "node:stream";
import { tmpdir } from "node:os";
import { parseArguments } from "../arguments.ts";
import { check } from "../check.ts";
import type { CliRun } from "./run-cli.ts";

export interface CheckOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
}

/** Runs `check` in this process, which takes a tenth of the time. An authority beyond the usual has to be trusted before. */
export async function runCheck(args: readonly string[], { env, isTerminal = false }: CheckOptions): Promise<CliRun> {
  const parsed = parseArguments(["check", ...args]);
  if (parsed.command !== "check") throw new Error(`${args.join(" ")} is no check`);
  const [stdout, stderr] = [keepText(isTerminal), keepText(isTerminal)];
  const status = await check(parsed, {
    directory: tmpdir(),
    env: { NODE_ENV: "production", ...env },
    stdout: stdout.stream,
    stderr: stderr.stream,
    abortSignal: new AbortController().signal,
  });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function keepText(isTTY: boolean) {
  let text = "";
  const write = (chunk: Buffer, _: string, done: () => void) => {
    text += chunk.toString();
    done();
  };
  const stream = Object.assign(new Writable({ write }), { isTTY, columns: 120 });
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => text };
}
