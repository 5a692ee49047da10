import type { Reader } from "../bridges/bridge-in-full.ts";
import type { Evaluation } from "../bridges/evaluate.ts";
import { lanes } from "./lane.ts";
import { readingsInShort } from "./readings-in-short.ts";
import { toTopology } from "./to-topology.ts";
import type { ReadingProgress, Topology, TopologyDocument, WatchPhase } from "./topology.ts";

/** What is known about the estate at this moment. */
export interface Watched {
  readonly phase: WatchPhase;
  readonly evaluation: Evaluation | null;
  readonly reader: Reader;
  readonly revision: string | null;
  readonly progress: ReadingProgress;
  readonly error: string | null;
  readonly intervalInSeconds: number;
  /** ISO 8601: when the reading under way began; null between readings. */
  readonly readingSince: string | null;
}

const empty: Topology = { lanes, nodes: [], links: [], bridges: [] };
const noBridges = { intact: 0, "at-risk": 0, settling: 0, broken: 0, unknown: 0 };

export function toTopologyDocument(watched: Watched): TopologyDocument {
  const { phase, evaluation, reader, revision, progress, error, intervalInSeconds, readingSince } = watched;
  const readings = evaluation?.readings ?? [];
  return {
    ...(evaluation === null ? empty : toTopology(evaluation)),
    readAt: evaluation?.readAt ?? null,
    revision,
    intervalInSeconds,
    phase,
    progress,
    error,
    readingSince,
    summary: evaluation?.summary ?? noBridges,
    readings: readingsInShort(readings),
    reader,
  };
}
