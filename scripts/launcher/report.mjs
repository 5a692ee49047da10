import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Lends a test runner a file to write its JSON report to.
 *
 * @param {(file: string) => Promise<number>} use runs the runner; answers with its exit status
 * @returns {Promise<{ status: number, report: unknown }>} the report is undefined when none was written
 */
export async function withReport(use) {
  const folder = mkdtempSync(join(tmpdir(), "bridgekeeper-report-"));
  try {
    const file = join(folder, "report.json");
    const status = await use(file);
    return { status, report: readReport(file) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} file
 * @returns {unknown}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
