import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCommandReferences, findVariableReferences } from "./variable-references.ts";

const namesIn = (text: string) => findVariableReferences(text, "args[0]").map(({ variable }) => variable);

describe("variable references", () => {
  test("are found with the field they stand in", () => {
    expect(findVariableReferences("--queues=$(A),$(B)", "args[2]")).toEqual([
      { variable: "A", path: "args[2]", isInShell: false },
      { variable: "B", path: "args[2]", isInShell: false },
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
    ["$($(NESTED)", []],
    ["$x$(AFTER)", ["AFTER"]],
    ["$(OPEN $(SHUT)", []],
    ["$($$(A)$(B)", ["B"]],
  ])("reads %s as the kubelet does", (text, expected) => expect(namesIn(text)).toEqual(expected));

  test("a shell's command substitution is no reference", () => {
    expect(findCommandReferences(["/bin/sh", "-c"], ["start --at $(date) --queue $(QUEUE) --on $(hostname)"])).toEqual([
      { variable: "QUEUE", path: "args[0]", isInShell: true },
    ]);
  });

  test("without a shell every name counts", () => {
    expect(findCommandReferences(["worker", "$(queue)"], [])).toEqual([
      { variable: "queue", path: "command[1]", isInShell: false },
    ]);
  });
});

/**
 * The expansion as Kubernetes specifies it, one character after the other.
 * https://github.com/kubernetes/design-proposals-archive/blob/main/node/expansion.md
 */
function expand(text: string, valueOf: (name: string) => string | undefined): string {
  let expanded = "";
  for (let at = 0; at < text.length; at++) {
    const next = text[at + 1];
    const end = text.indexOf(")", at);
    if (text[at] !== "$" || next === undefined) {
      expanded += text[at];
    } else if (next === "(" && end >= 0) {
      const name = text.slice(at + 2, end);
      expanded += valueOf(name) ?? text.slice(at, end + 1);
      at = end;
    } else {
      expanded += next === "$" ? "$" : `$${next}`;
      at++;
    }
  }
  return expanded;
}

describe("what is found", () => {
  const parts = fc.constantFrom("$", "$$", "(", ")", "$(", "A", "B_1", "$(A)", "$(B_1)", "$$(A)", " ", "x", "é", "-");
  const texts = fc.array(parts, { maxLength: 14 }).map((some) => some.join(""));

  test("is what an expansion by the book asks for", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const asked: string[] = [];
        expand(text, (name) => {
          if (/^[A-Za-z_.-][\w.-]*$/.test(name)) asked.push(name);
          return undefined;
        });
        expect(namesIn(text)).toEqual(asked);
      }),
      { numRuns: 2000 },
    );
  });

  test("is what stays in the text when nothing defines it, and goes when everything does", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const names = new Set(namesIn(text));
        const withMarks = expand(text, (name) => (names.has(name) ? "\u0001" : undefined));
        expect(withMarks.split("\u0001").length - 1).toBe(namesIn(text).length);
      }),
      { numRuns: 2000 },
    );
  });
});
