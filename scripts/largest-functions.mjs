// Prints the ten largest functions, for information: nothing fails over them.
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import ts from "typescript-6";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = globSync("{app,bench,cli,components,e2e,lib,scripts,server}/**/*.{ts,tsx,mjs}", { cwd: root });
const largest = files
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .flatMap(functionsOf)
  .toSorted((a, b) => b.lines - a.lines)
  .slice(0, 10);

console.log("\nThe ten largest functions:");
for (const { lines, place } of largest) console.log(`${String(lines).padStart(5)} lines  ${place}`);

/** @param {string} file */
function functionsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
  /** @type {{ lines: number, place: string }[]} */
  const found = [];
  const lineAt = (/** @type {number} */ position) => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const first = lineAt(node.getStart());
      found.push({ lines: lineAt(node.getEnd()) - first + 1, place: `${file}:${first}  ${nameOf(node)}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @param {ts.SignatureDeclaration} node */
function nameOf(node) {
  const named = node.name ? node : node.parent;
  return "name" in named && named.name ? /** @type {ts.Node} */ (named.name).getText() : "(unnamed)";
}
