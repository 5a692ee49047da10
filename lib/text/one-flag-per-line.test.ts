import { describe, expect, it } from "vitest";
import { oneFlagPerLine } from "./one-flag-per-line.ts";

describe("a long command", () => {
  it("has every flag on a line of its own, however it was broken before", () => {
    const code =
      "az identity show --subscription 0a1b --resource-group rg-shop \\\n  --name id-checkout --query clientId";
    expect(oneFlagPerLine(code)).toBe(
      "az identity show \\\n  --subscription 0a1b \\\n  --resource-group rg-shop \\\n  --name id-checkout \\\n  --query clientId",
    );
  });

  it("keeps together what is quoted", () => {
    const code = `az rest --method put --url https://management.azure.com/x --body '{"a":"b --c d"}'`;
    expect(oneFlagPerLine(code).split("\n").at(-1)).toBe(`  --body '{"a":"b --c d"}'`);
  });

  it("is left as it is where a comment, a shell's own words or a continuation belong to it", () => {
    const told = "az ad sp show --id 0a1b2c3d-0000-4000-8000-00000000a001 --query id   # tells who it is";
    const nested = `az aks update --name a --resource-group b --x "$(az account show --query id --output tsv)"`;
    const other =
      "kubectl -n shop annotate serviceaccount sa-checkout \\\n  azure.workload.identity/client-id=0a1b --overwrite";
    expect([told, nested, other].map(oneFlagPerLine)).toEqual([told, nested, other]);
  });
});

it("leaves short commands and everything else alone", () => {
  const code = 'az login --identity --debug\nresource "x" "y" {\n  name = "z"\n}';
  expect(oneFlagPerLine(code)).toBe(code);
});
