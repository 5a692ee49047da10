import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesAction } from "./match-action.ts";

/** Every way to cut the action at the pattern's stars, tried one by one. */
function matchesByEnumeration(pattern: string, action: string): boolean {
  if (pattern === "") return action === "";
  const [first, rest] = [pattern[0], pattern.slice(1)];
  if (first !== "*")
    return (
      action !== "" && first?.toLowerCase() === action[0]?.toLowerCase() && matchesByEnumeration(rest, action.slice(1))
    );
  for (let taken = 0; taken <= action.length; taken++) if (matchesByEnumeration(rest, action.slice(taken))) return true;
  return false;
}

describe("matching of role actions", () => {
  it("agrees with trying every way", () => {
    const text = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 });
    fc.assert(
      fc.property(text("aB/.*+"), text("Ab/.+"), (pattern, action) => {
        expect(matchesAction(pattern, action)).toBe(matchesByEnumeration(pattern, action));
      }),
    );
  });

  it("lets a star span slashes, and nothing else be special", () => {
    expect(matchesAction("Microsoft.KeyVault/*", "microsoft.keyvault/vaults/secrets/getSecret/action")).toBe(true);
    expect(matchesAction("*/read", "Microsoft.Cache/redis/read")).toBe(true);
    expect(matchesAction("Microsoft.Cache/redis/read", "MicrosoftXCache/redis/read")).toBe(false);
    expect(matchesAction("Microsoft.Cache/redis", "Microsoft.Cache/redis/read")).toBe(false);
  });
});
