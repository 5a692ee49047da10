import type { PaletteEntry } from "./palette-entry.ts";

/** Entries under a heading; what was found by words has none. */
export interface Section {
  readonly id: "found" | "recent" | "worst" | PaletteEntry["group"];
  readonly entries: readonly PaletteEntry[];
}

export interface Found {
  readonly sections: readonly Section[];
  /** How many there are, those that no section lists among them. */
  readonly count: number;
}

const recentAtMost = 4;
const worstAtMost = 5;

/**
 * What stands there before anything is typed: where somebody went last, the worst that is known, then what is few, and
 * the workloads, worst first. Everything else is found by typing.
 */
export function openingSections(entries: readonly PaletteEntry[], recentIds: readonly string[]): readonly Section[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const recent = recentIds.flatMap((id) => byId.get(id) ?? []).slice(0, recentAtMost);
  const worst = entries.filter(isTroubled).slice(0, worstAtMost);
  const sections: Section[] = [
    { id: "recent", entries: recent },
    { id: "worst", entries: worst },
    ...(["page", "command", "verdict", "workload"] as const).map((id) => ({
      id,
      entries: entries.filter(({ group }) => group === id),
    })),
  ];
  const seen = new Set<string>();
  return sections
    .map(({ id, entries: own }) => ({ id, entries: own.filter((entry) => isFirst(seen, entry)) }))
    .filter(({ entries: own }) => own.length > 0);
}

/** A bridge with a fault of its own: one that only waits for another is mended with it. */
const isTroubled = ({ goal, group }: PaletteEntry): boolean =>
  group === "bridge" && goal.kind === "bridge" && goal.bridge.blockedBy === null && goal.bridge.verdict !== "intact";

function isFirst(seen: Set<string>, { id }: PaletteEntry): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}

/** At most so many entries in all; a section that has none left goes. */
export function cutSections(sections: readonly Section[], atMost: number): readonly Section[] {
  let room = atMost;
  return sections.flatMap(({ id, entries }) => {
    const kept = entries.slice(0, Math.max(0, room));
    room -= kept.length;
    return kept.length === 0 ? [] : [{ id, entries: kept }];
  });
}
