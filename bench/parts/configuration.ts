import type { Configuration } from "../../server/config/configuration.ts";
import { loadConfiguration } from "../../server/config/load-configuration.ts";
import type { RunningEstate } from "../../server/simulator/start-estate.ts";

/** The configuration that a running estate writes for its readers. */
export function toConfiguration({ environment }: RunningEstate): Configuration {
  const configuration = loadConfiguration({ directory: process.cwd(), env: { ...environment }, live: false });
  if (configuration === null) throw new Error("the estate wrote no configuration");
  return configuration;
}
