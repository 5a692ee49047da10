import { describe, expect, it } from "vitest";
import type { Bridge, Joint } from "../../bridges/bridge.ts";
import { evaluate } from "../../bridges/evaluate.ts";
import { splitSentences } from "../../text/sentences.ts";
import { losingAll } from "../lost-reading.ts";
import { catalogues } from "./catalogues.ts";

/** What somebody reads at a glance at three in the morning. */
const mostWords = 20;
/** An id, a URL, an action: nothing to be read in a sentence. A GUID has as many characters. */
const longAt = 36;

describe.each(catalogues.flatMap(({ modes }) => modes))("every message about “$title”", (mode) => {
  const { fails, mended, twin, unread } = mode;
  const inventories = [fails.inventory, mended.inventory, twin.inventory, losingAll(fails.inventory, unread.what)];
  const told = inventories
    .flatMap((inventory) => evaluate(inventory).bridges)
    .flatMap((bridge) => bridge.joints.map((joint) => ({ bridge, joint })))
    .filter(({ joint }) => joint.verdict !== "intact");

  it("begins with a short sentence", () => {
    const long = told
      .map(({ joint }) => splitSentences(joint.message).first)
      .filter((first) => wordsIn(first) > mostWords);
    expect([...new Set(long)]).toEqual([]);
  });

  it("leaves long values to the evidence", () => {
    expect([...new Set(told.flatMap(({ bridge, joint }) => quotedValues(joint, bridge)))]).toEqual([]);
  });

  it("does not begin with both ends of a comparison", () => {
    expect([
      ...new Set(
        told
          .map(({ joint }) => joint)
          .filter(quotesBothEnds)
          .map(({ message }) => message),
      ),
    ]).toEqual([]);
  });
});

const wordsIn = (sentence: string): number => sentence.split(/\s+/).length;

/** The name of the far end is a name, however long. */
function quotedValues({ message, evidence }: Joint, { target }: Bridge): readonly string[] {
  const values = evidence.flatMap(({ value }) => value ?? []);
  return values.filter(
    (value) => value.length >= longAt && !/\s/.test(value) && value !== target.name && message.includes(value),
  );
}

function quotesBothEnds({ message, evidence }: Joint): boolean {
  const words = new Set(splitSentences(message).first.split(/[\s,;:()."]+/));
  const isQuoted = (end: string) =>
    evidence.some(({ label, value }) => label === end && value !== null && value.length >= 6 && words.has(value));
  return isQuoted("expected") && isQuoted("found");
}
