import { expect, test } from "vitest";
import type { Tally } from "../../lib/board/tally.ts";
import { estateSentence, filteredSentence } from "./headline.ts";

const none: Tally = { broken: 0, blocked: 0, unknown: 0, settling: 0, "at-risk": 0, intact: 0 };
const tally = (given: Partial<Tally>): Tally => ({ ...none, ...given });

test.each([
  [{ broken: 4, blocked: 4, intact: 16 }, "4 bridges are broken"],
  [{ broken: 1, unknown: 2 }, "1 bridge is broken"],
  [{ unknown: 2, intact: 5 }, "No bridge is known to be broken"],
  [{ "at-risk": 1, intact: 5 }, "Every bridge stands for now"],
  [{ intact: 5 }, "Every bridge stands"],
])("says of the whole estate how it stands: %o", (estate, said) => {
  expect(estateSentence(tally(estate), true)).toBe(said);
});

test.each([
  [4, 0, "None of the 4 broken bridges is shown"],
  [4, 1, "1 of 4 broken bridges is shown"],
  [4, 3, "3 of 4 broken bridges are shown"],
  [4, 4, "All 4 broken bridges are shown"],
  [1, 0, "The one broken bridge is not shown"],
  [1, 1, "The one broken bridge is shown"],
])("says of %i broken bridges that the filters let %i through", (all, passing, said) => {
  expect(filteredSentence(tally({ broken: all, intact: 9 }), tally({ broken: passing, intact: 2 }), true)).toBe(said);
});

test.each([
  [{ unknown: 2, intact: 22 }, "Of all 24 bridges, none is known to be broken"],
  [{ unknown: 1 }, "The one bridge is not known to be broken"],
  [{ settling: 1, intact: 23 }, "All 24 bridges stand for now"],
  [{ intact: 24 }, "All 24 bridges stand"],
  [{ intact: 1 }, "The one bridge stands"],
])("says of how many bridges it speaks where none is broken: %o", (estate, said) => {
  expect(filteredSentence(tally(estate), tally({ intact: 1 }), true)).toBe(said);
});

test("claims nothing of bridges that are not known", () => {
  const sound = tally({ intact: 2 });
  expect(estateSentence(sound, false)).toBe("Every bridge that is known stands");
  expect(filteredSentence(sound, tally({ intact: 1 }), false)).toBe("All 2 known bridges stand");
});
