import { describe, expect, test } from "vitest";
import { parseBytes, parseMillicores, parseQuantity } from "./parse-quantity.ts";

describe("quantities", () => {
  test.each([
    ["250m", 250],
    ["2", 2000],
    ["1500m", 1500],
    ["0.5", 500],
    ["1e3m", 1000],
    ["100n", 1],
    [2, 2000],
    ["1.1", 1100],
  ])("reads %s cores", (text, millicores) => expect(parseMillicores(text)).toBe(millicores));

  test.each([
    ["512Mi", 536_870_912],
    ["1Gi", 1_073_741_824],
    ["128974848", 128_974_848],
    ["1e3", 1000],
    ["129M", 129_000_000],
    ["1.5Ki", 1536],
    ["12E", 12e18],
    ["123m", 1],
  ])("reads %s bytes", (text, bytes) => expect(parseBytes(text)).toBe(bytes));

  test.each(["", "Mi", "1 Gi", "1gb", "12KiB", "--1", null, undefined, {}, Number.NaN])("says null for %s", (value) =>
    expect(parseQuantity(value)).toBeNull(),
  );
});
