import { commands, type Command } from "./command.ts";
import type { EntryWords } from "./entry-words.ts";
import type { PaletteEntry } from "./palette-entry.ts";

/** What there is to do something about. */
export interface Situation {
  /** Whether the page shows bridges, which can be taken along. */
  readonly isOnBridges: boolean;
  /** Whether there is a picture of them. */
  readonly hasPicture: boolean;
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

function isOfUse(command: Command, { isOnBridges, hasPicture, isFiltered }: Situation): boolean {
  if (command === "clear-filters") return isFiltered;
  if (command === "export-png" || command === "export-svg") return hasPicture;
  return isOnBridges || !command.startsWith("export-");
}
