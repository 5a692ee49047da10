import { describe, expect, test } from "vitest";
import { parsePage } from "./parse-page.ts";

const parse = (body: string) => parsePage("/api/v1/pods", Buffer.from(body));

describe("pages", () => {
  test("bring their items and the token of the next", () => {
    expect(parse('{"kind":"PodList","metadata":{"continue":"abc"},"items":[{"a":1}]}')).toEqual({
      items: [{ a: 1 }],
      continueToken: "abc",
    });
  });

  test("may say null for no items", () => {
    expect(parse('{"kind":"PodList","metadata":{},"items":null}')).toEqual({ items: [], continueToken: "" });
  });

  test.each([
    ["<!DOCTYPE html><title>Sign in</title>", "a web page"],
    ['{"kind":"PodList","items":[{"a"', "breaks off"],
    ['{"kind":"Status","status":"Success"}', "not a Kubernetes list"],
    ['{"kind":"PodList","items":{}}', "not a Kubernetes list"],
    ["[]", "not a Kubernetes list"],
    ["", "breaks off"],
  ])("refuses %s", (body, says) => {
    expect(() => parse(body)).toThrow(
      expect.objectContaining({ reason: "invalid-response", message: expect.stringContaining(says) }),
    );
  });
});
