import { describe, expect, test } from "vitest";
import { findCommandReferences, findVariableReferences } from "./variable-references.ts";

const namesIn = (text: string) => findVariableReferences(text, "args[0]").map(({ variable }) => variable);

describe("variable references", () => {
  test("are found with the field they stand in", () => {
    expect(findVariableReferences("--queues=$(A),$(B)", "args[2]")).toEqual([
      { variable: "A", path: "args[2]" },
      { variable: "B", path: "args[2]" },
    ]);
  });

  test.each([
    ["$$(ESCAPED)", []],
    ["$$$(REFERENCE)", ["REFERENCE"]],
    ["$$$$(ESCAPED)", []],
    ["$(dotted.name-1)", ["dotted.name-1"]],
    ["$(date +%s)", []],
    ["$()", []],
    ["${SHELL}", []],
    ["$(1ST)", []],
  ])("reads %s as the kubelet does", (text, expected) => expect(namesIn(text)).toEqual(expected));

  test("a shell's command substitution is no reference", () => {
    expect(findCommandReferences(["/bin/sh", "-c"], ["start --at $(date) --queue $(QUEUE) --on $(hostname)"])).toEqual([
      { variable: "QUEUE", path: "args[0]" },
    ]);
  });

  test("without a shell every name counts", () => {
    expect(findCommandReferences(["worker", "$(queue)"], [])).toEqual([{ variable: "queue", path: "command[1]" }]);
  });
});
