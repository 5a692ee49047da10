import { describe, expect, it } from "vitest";
import { formatTaint, parseTaint } from "./parse-taint.ts";

describe("parseTaint", () => {
  it("splits at the first equals sign and the last colon", () => {
    expect(parseTaint("example.com/a=b=c:d:NoSchedule")).toEqual({
      key: "example.com/a",
      value: "b=c:d",
      effect: "NoSchedule",
    });
  });

  it("takes a taint without a value", () => {
    expect(parseTaint("dedicated:NoExecute")).toEqual({ key: "dedicated", value: "", effect: "NoExecute" });
    expect(parseTaint("dedicated=:NoExecute")).toEqual({ key: "dedicated", value: "", effect: "NoExecute" });
  });

  it.each(["", "dedicated", "dedicated=x", "dedicated=x:Sometimes", ":NoSchedule", "=x:NoSchedule"])(
    "refuses %j",
    (text) => {
      expect(parseTaint(text)).toBeUndefined();
    },
  );

  it.each(["sku=gpu:NoSchedule", "dedicated:NoExecute"])("is undone by formatTaint for %s", (text) => {
    const taint = parseTaint(text);
    expect(taint && formatTaint(taint)).toBe(text);
  });
});
