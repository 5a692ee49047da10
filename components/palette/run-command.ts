import { themeOf, type Command } from "../../lib/palette/command.ts";
import type { Topology } from "../../lib/topology/topology.ts";
import { bridgeFilters, cleared, findingFilters, readingFilters } from "../../lib/view/filters.ts";
import { matchesView } from "../../lib/view/matches-view.ts";
import { changeView, viewInAddress } from "../estate/use-view.ts";
import { chooseTheme } from "../frame/use-theme.ts";
import { exportWords } from "../words/export.ts";
import { themeWords } from "../words/frame.ts";
import { paletteWords } from "../words/palette.ts";
import type { Extension } from "./export-in-view.ts";

/** What commands work with. */
export interface Tools {
  readonly estate: Pick<Topology, "bridges"> & { readonly readAt: string | null };
  readonly readAgain: () => void;
  readonly openKeys: () => void;
  /** Says what came of it. */
  readonly say: (text: string) => void;
}

const extensions: Readonly<Partial<Record<Command, Extension>>> = {
  "export-png": "png",
  "export-svg": "svg",
  "export-markdown": "md",
  "export-json": "json",
};

/** Does what a command says. The palette is closed by then. */
export function runCommand(command: Command, tools: Tools): void {
  const theme = themeOf(command);
  if (theme !== null) {
    chooseTheme(theme);
    tools.say(paletteWords.themeChosen(themeWords[theme]));
    return;
  }
  const extension = extensions[command];
  if (extension !== undefined) {
    void saveInView(extension, tools);
    return;
  }
  switch (command) {
    case "read-again":
      tools.readAgain();
      tools.say(paletteWords.reading);
      return;
    case "copy-link":
      void copyLink(tools);
      return;
    case "clear-filters":
      changeView(cleared([...bridgeFilters, ...findingFilters, ...readingFilters]));
      return;
    case "print":
      // The dialog has to be off the page first.
      setTimeout(() => window.print());
      return;
    case "keys":
      tools.openKeys();
  }
}

async function copyLink({ say }: Tools): Promise<void> {
  try {
    await navigator.clipboard.writeText(window.location.href);
    say(paletteWords.linkCopied);
  } catch {
    say(paletteWords.linkRefused);
  }
}

async function saveInView(extension: Extension, { estate, say }: Tools): Promise<void> {
  const view = viewInAddress();
  const bridges = estate.bridges.filter((bridge) => matchesView(bridge, view));
  say(exportWords.working);
  try {
    const { exportInView } = await import("./export-in-view.ts");
    say(await exportInView(extension, { bridges, view, readAt: estate.readAt ?? "" }));
  } catch (cause) {
    say(exportWords.failed(cause instanceof Error ? cause.message : String(cause)));
  }
}
