import { commands, type Command } from "./command.ts";
import type { EntryWords } from "./entry-words.ts";
import type { PaletteEntry } from "./palette-entry.ts";

/** What there is to do something about. */
export interface Situation {
  /** Whether the page shows bridges, which can be taken along. */
  readonly isOnBridges: boolean;
  readonly isFiltered: boolean;
}

/** The commands that would do something here. */
export function commandEntries(
  words: Readonly<Record<Command, EntryWords>>,
  situation: Situation,
): readonly PaletteEntry[] {
  return commands
    .filter((command) => isOfUse(command, situation))
    .map((command) => ({
      ...words[command],
      id: `command ${command}`,
      group: "command",
      standing: null,
      goal: { kind: "command", command },
    }));
}

function isOfUse(command: Command, { isOnBridges, isFiltered }: Situation): boolean {
  if (command === "clear-filters") return isFiltered;
  return isOnBridges || !command.startsWith("export-");
}
