import { spawn } from "node:child_process";
import { constants } from "node:os";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */
/** @typedef {import("node:child_process").SpawnOptions} SpawnOptions */

/** @type {readonly NodeJS.Signals[]} */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program to its end. Signals that reach the launcher are passed on, so that the program decides when to stop.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 * @returns {Promise<number>} the exit status; 128 + the signal's number when a signal ended it; 127 when it could not start
 */
export function run(file, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, [...args], { stdio: "inherit", ...options });
    const stopForwarding = forwardSignals(child);
    const settle = (/** @type {number} */ status) => {
      stopForwarding();
      resolve(status);
    };
    child.once("error", (error) => {
      console.error(`${file} could not be started: ${error.message}`);
      settle(127);
    });
    child.once("exit", (code, signal) => settle(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}

/**
 * @param {ChildProcess} child
 * @returns {() => void} stops it
 */
function forwardSignals(child) {
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    // Ctrl-C at a terminal reaches the program by itself; a second one would cut its farewell short.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  const stopWatching = whenOrphaned(() => child.kill("SIGTERM"));
  return () => {
    stopWatching();
    for (const signal of signals) process.off(signal, forward);
  };
}

/**
 * npm passes a signal on to the shell that it runs its scripts in, and that shell just ends: its end is all there is to
 * see. Without npm, a launcher may well outlive the shell that started it.
 *
 * @param {() => void} act
 * @returns {() => void} stops looking
 */
function whenOrphaned(act) {
  if (process.env["npm_lifecycle_event"] === undefined) return () => undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 250);
  return () => clearInterval(timer);
}
