import { expect, it } from "vitest";
import { placeholdersIn, splitPlaceholders } from "./placeholders.ts";

it("finds what has to be filled in, each once", () => {
  const code = "az x --group <resource-group> --id <msi-workers>.id --again <resource-group>";
  expect(placeholdersIn(code)).toEqual(["<resource-group>", "<msi-workers>"]);
});

it("cuts without losing a letter", () => {
  const code = "a <b> c\n<d-e.f>";
  const pieces = splitPlaceholders(code);
  expect(pieces.map(({ text }) => text).join("")).toBe(code);
  expect(pieces.map(({ isPlaceholder }) => isPlaceholder)).toEqual([false, true, false, true]);
});

it.each([
  "cat <<EOF\nx\nEOF > file",
  "sort < in.txt > out.txt",
  "count < 3 and size > 4",
  "a <> b",
  "kubectl get pods",
])("finds nothing to fill in in %j", (code) => expect(placeholdersIn(code)).toEqual([]));
