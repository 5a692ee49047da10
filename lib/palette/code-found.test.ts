import { expect, it } from "vitest";
import { codeFound } from "./code-found.ts";

const codes = ["AADSTS700213", "403 ForbiddenByRbac"];

it("is the error code that was typed, or that what was typed begins", () => {
  expect(codeFound({ codes }, ["aadsts700213"])).toBe("AADSTS700213");
  expect(codeFound({ codes }, ["green", "aads"])).toBe("AADSTS700213");
  expect(codeFound({ codes }, ["403"])).toBe("403 ForbiddenByRbac");
  expect(codeFound({ codes }, ["forbiddenbyrbac"])).toBe("403 ForbiddenByRbac");
});

it("is none for what only other words found, or letters that stand in any code", () => {
  expect(codeFound({ codes }, ["green", "msi"])).toBeNull();
  expect(codeFound({ codes }, ["40"])).toBeNull();
  expect(codeFound({}, ["aadsts700213"])).toBeNull();
});
