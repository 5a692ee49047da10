"use client";

import Link from "next/link";
import { formatView, wholeView } from "../../lib/view/view.ts";
import { useView } from "../estate/use-view.ts";
import { panelWords } from "../words/panel.ts";

/** Leads to the picture of one workload alone; nothing where that is what is shown. */
export function WorkloadLink({ workload }: { workload: string }) {
  const { view } = useView();
  if (view.workloads.length === 1 && view.workloads[0] === workload) return null;
  return (
    <Link
      prefetch={false}
      href={`/${formatView({ ...wholeView, workloads: [workload], bridge: view.bridge })}`}
      className="text-xs font-medium text-accent underline underline-offset-2"
    >
      {panelWords.onlyThis}
    </Link>
  );
}
