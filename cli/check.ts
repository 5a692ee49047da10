import { evaluate, summarise, type Evaluation } from "../lib/bridges/evaluate.ts";
import { filterBridges } from "../lib/bridges/filter-bridges.ts";
import { severityOf, type Verdict } from "../lib/bridges/verdict.ts";
import { loadConfiguration } from "../server/config/load-configuration.ts";
import { warningsOf } from "../server/config/warnings.ts";
import { UsageError, type Arguments, type Threshold } from "./arguments.ts";
import { exitStatus, type ExitStatus } from "./exit-status.ts";
import { hasUnseenWorkloads, requireKnown } from "./known-filter.ts";
import { startProgress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";
import { isBlind } from "./is-blind.ts";
import { formatText } from "./text/format-text.ts";
import { styleFor } from "./text/style.ts";

type CheckArguments = Extract<Arguments, { readonly command: "check" }>;

/** Reads once, evaluates, prints. */
export async function check(args: CheckArguments, terminal: Terminal): Promise<ExitStatus> {
  const { directory, env, stdout, stderr } = terminal;
  const configuration = loadConfiguration({ directory, env, live: args.estate === "live" });
  if (configuration === null) {
    throw new UsageError(
      "there is no bridgekeeper.yaml here; write one, or say --live for the current kubeconfig and Azure sign-in, or --demo",
    );
  }
  for (const warning of warningsOf(configuration, env, new Date().toISOString()))
    stderr.write(`bridgekeeper: ${warning}\n`);
  // The clients take half a second to load, for which nobody has to wait who has a wrong key in the file.
  const { createInventoryReader } = await import("../server/read-inventory.ts");
  const reader = await createInventoryReader(configuration, env);
  const progress = startProgress(stderr);
  const inventory = await reader
    .read({ abortSignal: terminal.abortSignal, onCollected: progress.note })
    .finally(progress.end);
  requireKnown(args.filter, inventory);
  const whole = evaluate(inventory, { needs: configuration.needs, ignore: configuration.ignore });
  const bridges = filterBridges(whole.bridges, args.filter);
  const evaluation = { ...whole, bridges, summary: summarise(bridges) };

  stdout.write(
    args.format === "json"
      ? `${JSON.stringify(evaluation, null, 2)}\n`
      : `${formatText(evaluation, styleFor(stdout, env))}\n`,
  );
  return statusOf(evaluation, args.failOn);
}

/** Workloads that could not be listed count as unknown bridges do. */
function statusOf({ readings, bridges }: Evaluation, failOn: Threshold): ExitStatus {
  if (isBlind(readings)) return exitStatus.nothingRead;
  const unseen: readonly Verdict[] = hasUnseenWorkloads({ readings }) ? ["unknown"] : [];
  const verdicts = [...bridges.map(({ verdict }) => verdict), ...unseen];
  return verdicts.some((verdict) => severityOf(verdict) >= severityOf(failOn)) ? exitStatus.failing : exitStatus.fine;
}
