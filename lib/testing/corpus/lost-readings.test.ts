import { describe, expect, it } from "vitest";
import { evaluate } from "../../bridges/evaluate.ts";
import type { Inventory } from "../../inventory/inventory.ts";
import { bolderFindings, bolderJoints, bolderVerdicts, otherVerdicts } from "../bolder-claims.ts";
import { losing, losses } from "../lost-reading.ts";
import { catalogues } from "./catalogues.ts";

const estates = catalogues
  .flatMap(({ modes }) => modes)
  .flatMap(({ code, title, fails, mended, twin }) => [
    { name: `${code}: ${title}`, inventory: fails.inventory },
    { name: `${code} mended`, inventory: mended.inventory },
    { name: `${code}, but ${twin.title}`, inventory: twin.inventory },
  ]);

describe("without any one of its readings", () => {
  it.each(estates)("no more is claimed of $name", ({ inventory }) => expectNothingBolder(inventory));

  it("more would be claimed if an empty answer passed for a complete one", () => {
    const bolder = estates.flatMap(({ inventory }) => {
      const before = evaluate(inventory);
      const isThere = ({ count }: { readonly count: number }) => count > 0;
      return inventory.readings.filter(isThere).flatMap(({ what }) => {
        const emptied = { ...inventory, resources: { ...inventory.resources, [what]: [] } };
        return bolderVerdicts(before, evaluate(emptied));
      });
    });
    expect(bolder.length).toBeGreaterThan(3);
  });
});

function expectNothingBolder(inventory: Inventory): void {
  const before = evaluate(inventory);
  for (const reading of inventory.readings) {
    for (const loss of losses) {
      const after = evaluate(losing(inventory, reading, loss));
      const what = `${reading.what} in ${reading.scope} ${loss}`;
      expect(bolderVerdicts(before, after), what).toEqual([]);
      expect(otherVerdicts(before, after), what).toEqual([]);
      expect(bolderJoints(before, after), what).toEqual([]);
      expect(bolderFindings(before, after), what).toEqual([]);
    }
  }
}
