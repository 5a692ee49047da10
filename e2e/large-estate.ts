import type { Page } from "@playwright/test";
import { unknownReader } from "../lib/bridges/bridge-in-full.ts";
import type { Evaluation } from "../lib/bridges/evaluate.ts";
import { evaluationOf } from "../lib/topology/testing/bridge-of.ts";
import { estateOf } from "../lib/topology/testing/estate-of.ts";
import { toTopologyDocument } from "../lib/topology/to-topology-document.ts";
import { readAgain } from "./read-again.ts";

/** The document of an estate of many workloads: every tenth is in trouble, in namespaces of twenty-five. */
export const largeDocument = (workloads: number) => documentOf(evaluationOf(estateOf(workloads)));

function documentOf(evaluation: Evaluation) {
  return toTopologyDocument({
    phase: "ready",
    evaluation,
    reader: unknownReader,
    revision: "large",
    progress: { read: 1, expected: 1, latest: null },
    error: null,
    intervalInSeconds: 3600,
    readingSince: null,
  });
}

/** Lets the page, which was first painted with the embedded estate, read the large one. */
export async function openLargeEstate(page: Page, address: string, workloads = 300): Promise<void> {
  const evaluation = evaluationOf(estateOf(workloads));
  const json = documentOf(evaluation);
  await page.route("/api/v1/topology", (route) => route.fulfill({ json }));
  await page.route("/api/v1/bridges/*", (route) =>
    route.fulfill({
      json: { ...evaluation.bridges.find(({ id }) => route.request().url().endsWith(`/${id}`)), reader: unknownReader },
    }),
  );
  await page.goto(address);
  await readAgain(page);
}
