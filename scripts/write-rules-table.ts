/** Puts the current table of rules into README.md, between its two markers. */
import { readFileSync, writeFileSync } from "node:fs";
import { rulesTable } from "./rules-table.ts";

const readme = new URL("../README.md", import.meta.url);
const [begin, end] = ["<!-- prettier-ignore-start -->", "<!-- prettier-ignore-end -->"];
const text = readFileSync(readme, "utf8");
const [before, rest] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
if (!text.includes(begin) || !text.includes(end))
  throw new Error(`README.md: expected the markers ${begin} and ${end}`);
writeFileSync(readme, `${before}${begin}\n\n${rulesTable()}\n\n${rest}`);
