import { copyEstate, type Estate } from "../estate.ts";
import { pulseosEstate } from "../estates/pulseos.ts";
import type { ChangeId } from "../estates/pulseos/change.ts";
import type { Menu } from "./menu.ts";
import { pulseosScenarios } from "./pulseos-scenarios.ts";

/**
 * The menu of a PulseOS estate. Each turn builds the estate anew from what is on and copies the difference into the
 * one that is served, so that any scenarios go together and taking one back leaves nothing behind.
 */
export function pulseosMenu(estate: Estate, now: Date = new Date()): Menu {
  const changes = new Map<ChangeId, Date>();
  return {
    list: () => pulseosScenarios.map((scenario) => ({ ...scenario, on: changes.has(scenario.id) })),
    set(id, on) {
      const scenario = pulseosScenarios.find((known) => known.id === id);
      if (scenario === undefined) throw new Error(`no scenario ${id}`);
      if (on) changes.set(scenario.id, new Date());
      else changes.delete(scenario.id);
      copyEstate(pulseosEstate({ now, changes }), estate);
      // A list that is kept up by a watch would not be asked for again.
      if (scenario.id === "fail-later-pages-of-pods") estate.kubernetes.history.expire("pods");
    },
  };
}
