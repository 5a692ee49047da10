import type { ChildProcess } from "node:child_process";

const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The child's exit status. Signals that this process gets meanwhile are handed on to it. */
export function waitForExit(child: ChildProcess): Promise<number> {
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of forwarded) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      for (const each of forwarded) process.off(each, forward);
      resolve(code ?? (signal === null ? 1 : 128));
    });
  });
}
