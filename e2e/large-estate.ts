import type { Page } from "@playwright/test";
import { estateOf } from "../lib/topology/testing/estate-of.ts";
import { evaluationOf } from "../lib/topology/testing/bridge-of.ts";
import { toTopologyDocument } from "../lib/topology/to-topology-document.ts";

/** Every tenth of these workloads is in trouble, in namespaces of twenty-five. */
export async function openLargeEstate(page: Page, address: string, workloads = 300): Promise<void> {
  const document = toTopologyDocument({
    phase: "ready",
    evaluation: evaluationOf(estateOf(workloads)),
    revision: "large",
    progress: { read: 1, expected: 1, latest: null },
    error: null,
    intervalInSeconds: 3600,
    readingSince: null,
  });
  await page.route("/api/v1/topology", (route) => route.fulfill({ json: document }));
  await page.goto(address);
  await page.getByRole("button", { name: "Read again" }).click();
}
