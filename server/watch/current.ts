import { unknownReader } from "../../lib/bridges/bridge-in-full.ts";
import type { Banner, Configuration, ServerConfiguration } from "../config/configuration.ts";
import type { Published } from "./published.ts";
import type { Watched } from "../../lib/topology/to-topology-document.ts";
import type { Watch } from "./watch.ts";

/**
 * The running watch. Next.js loads instrumentation and routes as separate module instances, so what they share
 * stands on `globalThis`. https://github.com/vercel/next.js/issues/65350
 */
interface Running {
  readonly watch: Watch;
  readonly configuration: Configuration;
}

const key = Symbol.for("bridgekeeper.running");
const shared = globalThis as { [key]?: Running };

export function setRunning(running: Running): void {
  shared[key]?.watch.stop();
  shared[key] = running;
}

export function stopRunning(): void {
  shared[key]?.watch.stop();
}

/** Before the watch was started, the state of one that has read nothing yet. */
export function currentState(): Watched {
  return shared[key]?.watch.state() ?? notStarted;
}

export function currentPublished(): Published | null {
  return shared[key]?.watch.published() ?? null;
}

export function currentBanner(): Banner | null {
  return shared[key]?.configuration.server.banner ?? null;
}

/** Null before the configuration was read. */
export function currentServer(): ServerConfiguration | null {
  return shared[key]?.configuration.server ?? null;
}

/** Reads everything again; joins a reading that is under way. */
export async function readAgain(): Promise<void> {
  await shared[key]?.watch.refresh();
}

const notStarted: Watched = {
  phase: "starting",
  evaluation: null,
  reader: unknownReader,
  revision: null,
  progress: { read: 0, expected: null, latest: null },
  error: null,
  intervalInSeconds: 60,
  readingSince: null,
};
