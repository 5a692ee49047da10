import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lockProblems } from "./lock-problems.mjs";

const file = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const problems = lockProblems(JSON.parse(readFileSync(file, "utf8")));
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error("\nPin the packages named above to versions whose platform packages are all in the registry.");
  process.exitCode = 1;
}
