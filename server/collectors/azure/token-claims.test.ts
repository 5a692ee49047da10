import { expect, test } from "vitest";
import { objectIdOf } from "./token-claims.ts";

const tokenOf = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.signature`;

test("whose token it is stands in it", () => {
  expect(objectIdOf(tokenOf({ oid: "0e0e", upn: "somebody@shop.example" }))).toBe("0e0e");
});

test.each(["simulated-token", "", "a.b.c", tokenOf(null), tokenOf({}), tokenOf({ oid: 7 }), tokenOf({ oid: "" })])(
  "nothing is told by %j",
  (token) => expect(objectIdOf(token)).toBeNull(),
);
