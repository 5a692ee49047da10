import { evaluate, type Evaluation } from "../../lib/bridges/evaluate.ts";
import type { Collected } from "../../lib/inventory/inventory.ts";
import { collections } from "../../lib/inventory/collections.ts";
import type { Configuration } from "../config/configuration.ts";
import type { InventoryReader } from "../read-inventory.ts";
import { publish, type Published } from "./published.ts";

export interface WatchState {
  /** `starting` until the first reading ended; `failed` while the last one ended in a bug. */
  readonly phase: "starting" | "ready" | "failed";
  readonly evaluation: Evaluation | null;
  readonly revision: string | null;
  readonly progress: { readonly read: number; readonly expected: number | null; readonly latest: string | null };
  readonly error: string | null;
  readonly intervalInSeconds: number;
  /** ISO 8601: when the reading under way began; null between readings. */
  readonly readingSince: string | null;
}

/** Keeps the current evaluation fresh: the one place that holds state. */
export interface Watch {
  state(): WatchState;
  published(): Published | null;
  /** Reads now, or waits for the reading that is under way. */
  refresh(): Promise<void>;
  stop(): void;
}

/** A reading that takes longer than this is given up and shown as failed, so that the next one can begin. */
const readingLimitInMs = 180_000;

export function startWatch(reader: InventoryReader, configuration: Configuration): Watch {
  const intervalInSeconds = configuration.refresh.intervalInSeconds;
  const settings = { needs: configuration.needs, ignore: configuration.ignore };
  const stopping = new AbortController();
  let current: Published | null = null;
  let underWay: Promise<void> | null = null;
  let readingSince: string | null = null;
  let progress: WatchState["progress"] = { read: 0, expected: null, latest: null };
  let error: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  const note = ({ reading }: Collected) => {
    const latest = `${collections[reading.what].title} (${reading.scope})`;
    progress = { ...progress, read: progress.read + 1, latest };
  };

  const readOnce = async () => {
    readingSince = new Date().toISOString();
    progress = { read: 0, expected: current?.evaluation.readings.length ?? null, latest: null };
    try {
      const abortSignal = AbortSignal.any([stopping.signal, AbortSignal.timeout(readingLimitInMs)]);
      const inventory = await reader.read({ abortSignal, onCollected: note });
      if (stopping.signal.aborted) return;
      current = publish(evaluate(inventory, settings));
      error = null;
    } catch (cause) {
      if (stopping.signal.aborted) return;
      error = "The reading ended in an error of Bridgekeeper itself; the server's log has the details.";
      console.error("reading failed", cause);
    } finally {
      readingSince = null;
    }
  };

  const refresh = () => {
    underWay ??= readOnce().finally(() => {
      underWay = null;
      schedule();
    });
    return underWay;
  };

  const schedule = () => {
    clearTimeout(timer);
    if (!stopping.signal.aborted) timer = setTimeout(() => void refresh(), intervalInSeconds * 1000);
  };

  void refresh();
  return {
    state: () => ({
      phase: error !== null ? "failed" : current === null ? "starting" : "ready",
      evaluation: current?.evaluation ?? null,
      revision: current?.revision ?? null,
      progress,
      error,
      intervalInSeconds,
      readingSince,
    }),
    published: () => current,
    refresh,
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}
