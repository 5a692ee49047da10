import { expect, test } from "vitest";
import { run } from "./spawn.mjs";

const runScript = (script: string) => run(process.execPath, ["-e", script], { stdio: "ignore" });

test("answers with the program's exit status", async () => {
  expect(await runScript("process.exit(0)")).toBe(0);
  expect(await runScript("process.exit(3)")).toBe(3);
});

test("answers as a shell does when a signal ends the program", async () => {
  expect(await runScript("process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000)")).toBe(137);
});

test("passes a signal on, and lets the program choose its status", async () => {
  const listeners = process.listenerCount("SIGHUP");
  const status = runScript(
    "process.on('SIGHUP', () => process.exit(5)); process.kill(process.ppid, 'SIGHUP'); setInterval(() => {}, 1000)",
  );
  expect(await status).toBe(5);
  expect(process.listenerCount("SIGHUP")).toBe(listeners);
});

test("answers 127 when there is no such program", async () => {
  expect(await run("/nonexistent/program", [])).toBe(127);
});
