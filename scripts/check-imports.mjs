import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findImportViolations, lineOf } from "./import-boundaries.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const violations = await findImportViolations(root, sources());
for (const violation of violations) console.error(lineOf(violation));
if (violations.length > 0) process.exitCode = 1;

/** Every folder, also one that is new and has no rules yet. */
function sources() {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && entry.name !== "node_modules")
    .filter((entry) => entry.isDirectory() || /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => entry.name);
}
