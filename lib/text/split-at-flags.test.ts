import { expect, it } from "vitest";
import { splitAtFlags } from "./split-at-flags.ts";

const flagsOf = (text: string) => splitAtFlags(text).flatMap((part) => (part.isFlag ? part.text : []));

it("sets every flag apart, and loses nothing", () => {
  const command = "kubectl -n batch patch deployment pulseos-batch --type merge -p '{}'";
  expect(flagsOf(command)).toEqual(["-n", "--type", "-p"]);
  expect(
    splitAtFlags(command)
      .map(({ start, text }) => command.startsWith(text, start) && text)
      .join(""),
  ).toBe(command);
});

it("takes no hyphen inside a name, and no item of a list, for a flag", () => {
  expect(flagsOf("- name: sa-workers --")).toEqual([]);
});
