/** Writes docs/failure-modes.md from the corpus of small estates. */
import { writeFileSync } from "node:fs";
import { failureModesPage } from "./failure-modes-page.ts";

writeFileSync(new URL("../docs/failure-modes.md", import.meta.url), failureModesPage());
