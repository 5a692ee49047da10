import { describe, expect, it } from "vitest";
import { evaluate, type Evaluation } from "../../bridges/evaluate.ts";
import type { Inventory } from "../../inventory/inventory.ts";
import { bolderFindings, bolderJoints, bolderVerdicts, otherVerdicts } from "../bolder-claims.ts";
import { losing, lossesOf } from "../lost-reading.ts";
import { catalogues } from "./catalogues.ts";

const all = catalogues
  .flatMap(({ modes }) => modes)
  .flatMap(({ code, title, fails, mended, twin }) => [
    { name: `${code}: ${title}`, inventory: fails.inventory },
    { name: `${code} mended`, inventory: mended.inventory },
    { name: `${code}, but ${twin.title}`, inventory: twin.inventory },
  ]);
/** Many modes are mended into the same estate: it is asked once. */
const estates = [...new Map(all.map((estate) => [JSON.stringify(estate.inventory), estate])).values()];

describe("without any one of its readings", () => {
  it.each(estates)("no more is claimed of $name", ({ inventory }) => {
    expect(bolderClaims(inventory)).toEqual([]);
  });

  it("more would be claimed if an empty answer passed for a complete one", () => {
    const bolder = estates.slice(0, 60).flatMap(({ inventory }) => {
      const before = evaluate(inventory);
      const isThere = ({ what }: { readonly what: keyof Inventory["resources"] }) =>
        inventory.resources[what].length > 0;
      return inventory.readings.filter(isThere).flatMap(({ what }) => {
        const emptied = { ...inventory, resources: { ...inventory.resources, [what]: [] } };
        return bolderVerdicts(before, evaluate(emptied));
      });
    });
    expect(bolder.length).toBeGreaterThan(60);
  });
});

/** Everything that would be claimed of an estate only because one of its readings was lost. */
function bolderClaims(inventory: Inventory): readonly string[] {
  const before = evaluate(inventory);
  return inventory.readings.flatMap((reading) =>
    lossesOf(inventory, reading).flatMap((loss) => {
      const claims = claimsSince(before, evaluate(losing(inventory, reading, loss)));
      return claims.map((claim) => `${reading.what} in ${reading.scope} ${loss}: ${claim}`);
    }),
  );
}

function claimsSince(before: Evaluation, after: Evaluation): readonly string[] {
  const verdicts = [...bolderVerdicts(before, after), ...otherVerdicts(before, after)];
  return [
    ...verdicts.map((change) => JSON.stringify(change)),
    ...bolderJoints(before, after),
    ...bolderFindings(before, after),
  ];
}
