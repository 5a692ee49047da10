import type { Page } from "@playwright/test";
import { evaluationOf } from "../lib/topology/testing/bridge-of.ts";
import { estateOf } from "../lib/topology/testing/estate-of.ts";
import { toTopologyDocument } from "../lib/topology/to-topology-document.ts";
import { readAgain } from "./read-again.ts";

/** The document of an estate of many workloads: every tenth is in trouble, in namespaces of twenty-five. */
export function largeDocument(workloads: number) {
  return toTopologyDocument({
    phase: "ready",
    evaluation: evaluationOf(estateOf(workloads)),
    revision: "large",
    progress: { read: 1, expected: 1, latest: null },
    error: null,
    intervalInSeconds: 3600,
    readingSince: null,
  });
}

/** Lets the page, which was first painted with the embedded estate, read the large one. */
export async function openLargeEstate(page: Page, address: string, workloads = 300): Promise<void> {
  const json = largeDocument(workloads);
  await page.route("/api/v1/topology", (route) => route.fulfill({ json }));
  await page.goto(address);
  await readAgain(page);
}
