import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  /** The working directory; one without a configuration when left out. */
  readonly directory?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Asked again and again; Ctrl-C is pressed as soon as it says so. */
  readonly interruptWhen?: () => boolean;
}

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

/** Runs the command line in a process of its own, whose output is not a terminal. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const { directory = tmpdir(), env = {}, interruptWhen } = options;
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [main, ...args], {
    cwd: directory,
    env: { NODE_ENV: "production", PATH, HOME: directory, ...env },
  });
  const asking = setInterval(() => {
    if (!interruptWhen?.()) return;
    clearInterval(asking);
    child.kill("SIGINT");
  }, 20);
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => (output[name] += text));
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      clearInterval(asking);
      resolve({ status, ...output });
    });
  });
}
