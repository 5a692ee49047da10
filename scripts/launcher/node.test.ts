import { expect, test } from "vitest";
import { isRecent } from "./node.mjs";

test.each(["v22.19.0", "v22.20.1", "v24.0.0", "26.1.0"])("%s is recent enough", (version) => {
  expect(isRecent(version)).toBe(true);
});

test.each(["v18.20.8", "v20.20.2", "v22.18.9", "", "nonsense", undefined])("%s is not", (version) => {
  expect(isRecent(version)).toBe(false);
});
