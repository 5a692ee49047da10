import { bridgeKindTitles } from "../topology/sort-titles.ts";
import type { View } from "../view/view.ts";

type Filters = Pick<View, "namespaces" | "workloads" | "kinds" | "verdicts" | "text">;

/** What a view leaves out, for whoever sees the export and not the page; null when it leaves out nothing. */
export function filtersInWords({ namespaces, workloads, kinds, verdicts, text }: Filters): string | null {
  const parts = [
    listed("namespace", namespaces),
    listed("workload", workloads),
    listed(
      "kind",
      kinds.map((kind) => bridgeKindTitles[kind]),
    ),
    listed("verdict", verdicts),
    text === "" ? null : `with the words “${text}”`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Only ${parts.join("; ")}`;
}

const listed = (noun: string, values: readonly string[]): string | null =>
  values.length === 0 ? null : `${noun} ${values.join(" or ")}`;
