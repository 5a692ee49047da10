import { standingsWorstFirst, type Tally } from "../board/tally.ts";
import { standingNames } from "./verdict-names.ts";
import { digits } from "../text/digits.ts";

/** `4 broken, 4 blocked, 3 unknown, 12 intact`: the counts and the order of the page. */
export function tallyInWords(tally: Tally): string {
  const there = standingsWorstFirst.filter((standing) => tally[standing] > 0);
  return there.map((standing) => `${digits(tally[standing])} ${standingNames[standing].toLowerCase()}`).join(", ");
}
