import { expect, it } from "vitest";
import { bridgeDefinitions } from "../bridges/bridge-definitions.ts";
import { identity } from "../bridges/identity.ts";
import { faultOf, troubleOf } from "./fault-words.ts";

const ids = [...new Set([identity, ...bridgeDefinitions].flatMap(({ joints }) => joints.map(({ id }) => id)))];

it.each(ids)("says what %s is about, and what is wrong, in few words", (id) => {
  for (const words of [faultOf(id), troubleOf(id, "unknown")]) {
    expect(words).not.toBe(id);
    expect(words.length).toBeLessThanOrEqual(26);
  }
});

it("leaves a rule that it does not know its id", () => {
  expect([faultOf("tides-turn"), troubleOf("tides-turn", "unknown")]).toEqual(["tides-turn", "tides-turn"]);
});
