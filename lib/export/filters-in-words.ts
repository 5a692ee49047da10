import type { Verdict } from "../bridges/verdict.ts";
import { bridgeKindTitles } from "../topology/sort-titles.ts";
import type { View } from "../view/view.ts";
import { standingNames } from "./verdict-names.ts";

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
    listed("verdict", verdicts.map(verdictInWords)),
    text === "" ? null : `with the words “${text}”`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Only ${parts.join("; ")}`;
}

/** The filter lets what is blocked through with what is broken. */
const verdictInWords = (verdict: Verdict): string =>
  verdict === "broken" ? "broken or blocked" : standingNames[verdict].toLowerCase();

const listed = (noun: string, values: readonly string[]): string | null =>
  values.length === 0 ? null : `${noun} ${values.join(" or ")}`;
