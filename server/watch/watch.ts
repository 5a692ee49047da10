import { unknownReader } from "../../lib/bridges/bridge-in-full.ts";
import { evaluate, type EvaluationSettings } from "../../lib/bridges/evaluate.ts";
import { collections } from "../../lib/inventory/collections.ts";
import type { Collected } from "../../lib/inventory/inventory.ts";
import type { Watched } from "../../lib/topology/to-topology-document.ts";
import type { ReadingProgress } from "../../lib/topology/topology.ts";
import type { InventoryReader } from "../read-inventory.ts";
import { publish, type Published } from "./published.ts";

/** Keeps the current evaluation fresh: the one place that holds state. */
export interface Watch {
  state(): Watched;
  published(): Published | null;
  /** Reads now, or waits for the reading that is under way. */
  refresh(): Promise<void>;
  stop(): void;
}

export interface WatchOptions {
  readonly reader: InventoryReader;
  readonly settings: EvaluationSettings;
  readonly intervalInSeconds: number;
}

/** A reading that takes longer than this is given up, so that the next one can begin. */
const readingLimitInMs = 180_000;

/** What changes while a watch runs. */
interface Memory {
  published: Published | null;
  underWay: Promise<void> | null;
  timer: NodeJS.Timeout | undefined;
  readingSince: string | null;
  progress: ReadingProgress;
  error: string | null;
}

/** Reads at once, and again each time the interval has passed since the last reading ended. */
export function startWatch(options: WatchOptions): Watch {
  const stopping = new AbortController();
  const memory: Memory = {
    published: null,
    underWay: null,
    timer: undefined,
    readingSince: null,
    progress: { read: 0, expected: null, latest: null },
    error: null,
  };
  const refresh = () => (memory.underWay ??= readOnce(memory, options, stopping.signal).finally(scheduleNext));
  const scheduleNext = () => {
    memory.underWay = null;
    clearTimeout(memory.timer);
    if (!stopping.signal.aborted) memory.timer = setTimeout(() => void refresh(), options.intervalInSeconds * 1000);
  };
  void refresh();
  return {
    state: () => stateOf(memory, options.intervalInSeconds),
    published: () => memory.published,
    refresh,
    stop() {
      stopping.abort();
      clearTimeout(memory.timer);
    },
  };
}

/** Never rejects: what goes wrong in a source is a reading, and what goes wrong in here is kept as the error. */
async function readOnce(memory: Memory, { reader, settings }: WatchOptions, stopped: AbortSignal): Promise<void> {
  memory.readingSince = new Date().toISOString();
  memory.progress = { read: 0, expected: memory.published?.evaluation.readings.length ?? null, latest: null };
  try {
    const abortSignal = AbortSignal.any([stopped, AbortSignal.timeout(readingLimitInMs)]);
    const inventory = await reader.read({ abortSignal, onCollected: (collected) => noteProgress(memory, collected) });
    memory.published = publish(evaluate(inventory, settings), { objectId: inventory.readerObjectId });
    memory.error = null;
  } catch (error) {
    if (stopped.aborted) return;
    memory.error = "The reading ended in an error of Bridgekeeper itself; the server's log has the details.";
    console.error("The reading failed:", error);
  } finally {
    memory.readingSince = null;
  }
}

function noteProgress(memory: Memory, { reading }: Collected): void {
  const latest = `${collections[reading.what].title} (${reading.scope})`;
  memory.progress = { ...memory.progress, read: memory.progress.read + 1, latest };
}

function stateOf({ published, progress, error, readingSince }: Memory, intervalInSeconds: number): Watched {
  return {
    phase: error !== null ? "failed" : published === null ? "starting" : "ready",
    evaluation: published?.evaluation ?? null,
    reader: published?.reader ?? unknownReader,
    revision: published?.revision ?? null,
    progress,
    error,
    intervalInSeconds,
    readingSince,
  };
}
