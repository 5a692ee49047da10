import { totalOf, type Tally } from "../../lib/board/tally.ts";
import { countWord } from "../../lib/text/count-word.ts";
import { digits } from "../../lib/text/digits.ts";

/** How everything stands, while everything is shown. Of what workloads need that were not read nothing is claimed. */
export function estateSentence(estate: Tally, areAllKnown: boolean): string {
  const { broken, unknown, intact } = estate;
  if (broken > 0) return `${countWord(broken, "bridge")} ${broken === 1 ? "is" : "are"} broken`;
  if (unknown > 0) return "No bridge is known to be broken";
  const standing = areAllKnown ? "Every bridge stands" : "Every bridge that is known stands";
  return intact === totalOf(estate) ? standing : `${standing} for now`;
}

/** How much of what is broken the filters let through. What they keep back is never passed over. */
export function filteredSentence(estate: Tally, shown: Tally, areAllKnown: boolean): string {
  const { broken } = estate;
  if (broken === 0) return soundSentence(estate, areAllKnown);
  if (broken === 1) return shown.broken === 1 ? "The one broken bridge is shown" : "The one broken bridge is not shown";
  if (shown.broken === 0) return `None of the ${digits(broken)} broken bridges is shown`;
  if (shown.broken === broken) return `All ${digits(broken)} broken bridges are shown`;
  return `${digits(shown.broken)} of ${digits(broken)} broken bridges ${shown.broken === 1 ? "is" : "are"} shown`;
}

/** Nothing is broken, shown or not: it says of how many, so that nobody takes it for what is shown. */
function soundSentence(estate: Tally, areAllKnown: boolean): string {
  const total = totalOf(estate);
  if (estate.unknown > 0)
    return total === 1
      ? "The one bridge is not known to be broken"
      : `Of all ${digits(total)} bridges, none is known to be broken`;
  const known = areAllKnown ? "" : "known ";
  const standing = total === 1 ? `The one ${known}bridge stands` : `All ${digits(total)} ${known}bridges stand`;
  return estate.intact === total ? standing : `${standing} for now`;
}
