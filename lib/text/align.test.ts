import { expect, it } from "vitest";
import { align } from "./align.ts";

it("brings what two texts share into the same columns", () => {
  expect(align("sub:workers-green:sa", "sub:workers-blue:sa")).toEqual({
    upper: { before: "sub:workers-", differing: "green", after: ":sa", room: 0 },
    lower: { before: "sub:workers-", differing: "blue", after: ":sa", room: 1 },
  });
});

it("leaves room where one text has something that the other lacks", () => {
  expect(align("https://issuer/tenant", "https://issuer//tenant").upper).toEqual({
    before: "https://issuer/",
    differing: "",
    after: "tenant",
    room: 1,
  });
});

it("leaves no room at the end, nor so much that the two would be torn apart", () => {
  expect(align("https://issuer", "https://issuer/").upper.room).toBe(0);
  expect(align(`redis-a.example`, `redis-${"b".repeat(40)}.example`).upper.room).toBe(0);
});
