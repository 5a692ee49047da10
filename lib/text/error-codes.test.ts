import { expect, test } from "vitest";
import { errorCodesIn } from "./error-codes.ts";

test.each([
  ["Entra answers AADSTS700213: credential x names the ServiceAccount of that name elsewhere.", ["AADSTS700213"]],
  ["It fails when that expires (AADSTS7000215, AADSTS7000222).", ["AADSTS7000215", "AADSTS7000222"]],
  ["The vault answers 403 ForbiddenByRbac.", ["403 ForbiddenByRbac"]],
  ["The vault takes tokens of another tenant (401, AKV10032).", ["AKV10032"]],
  ["No assignment names it, so requests fail with 403, substatus 5301.", ["403, substatus 5301"]],
  ["Signing in fails with WRONGPASS, and commands fail with WRONGPASS.", ["WRONGPASS"]],
])("finds what the log says in %j", (message, codes) => {
  expect(errorCodesIn(message)).toEqual(codes);
});

test("takes no number or name for a code", () => {
  expect(errorCodesIn("pool-403 has 4031 pods, wants 12 and reaches 10.4.0.17: workers-500x do not fit.")).toEqual([]);
});
