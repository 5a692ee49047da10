import { evaluate, type Evaluation } from "../../lib/bridges/evaluate.ts";
import type { Collected, Inventory } from "../../lib/inventory/inventory.ts";
import type { Configuration } from "../config/configuration.ts";
import { loadConfiguration } from "../config/load-configuration.ts";
import { createInventoryReader } from "../read-inventory.ts";
import type { Estate } from "../simulator/estate.ts";
import { startEstate, type RunningEstate, type StartEstateOptions } from "../simulator/start-estate.ts";
import { trust } from "./trust.ts";

export interface EvaluatedEstate {
  readonly evaluation: Evaluation;
  readonly inventory: Inventory;
  /** What the inventory was joined from: each reading with what it brought. */
  readonly collected: readonly Collected[];
  /** With the requests that reading it took. Closed already where this module started it. */
  readonly running: RunningEstate;
}

export interface EvaluateEstateOptions extends StartEstateOptions {
  /** What stands otherwise than in the configuration that the estate wrote. */
  readonly configure?: (configuration: Configuration) => Configuration;
  /** Beside the environment that the estate wrote. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** Serves an estate over HTTPS, reads it once with the ordinary collectors, evaluates, and stops serving. */
export async function evaluateEstate(estate: Estate, options: EvaluateEstateOptions = {}): Promise<EvaluatedEstate> {
  const running = await startEstate(estate, options);
  try {
    return await evaluateRunning(running, options);
  } finally {
    await running.close();
  }
}

/** The same of an estate that is served already, and stays so. */
export async function evaluateRunning(
  running: RunningEstate,
  { configure = (configuration) => configuration, environment = {} }: EvaluateEstateOptions = {},
): Promise<EvaluatedEstate> {
  trust(running.certificate);
  const configuration = configure(configurationOf(running));
  const reader = await createInventoryReader(configuration, { ...process.env, ...running.environment, ...environment });
  const collected: Collected[] = [];
  const onCollected = (each: Collected) => void collected.push(each);
  const inventory = await reader.read({ abortSignal: new AbortController().signal, onCollected });
  return { evaluation: evaluate(inventory, configuration), inventory, collected, running };
}

/** The configuration that a running estate writes for its readers. */
export function configurationOf({ environment }: RunningEstate): Configuration {
  const configuration = loadConfiguration({ directory: process.cwd(), env: environment, live: false });
  if (configuration === null) throw new Error("the estate wrote no configuration");
  return configuration;
}
