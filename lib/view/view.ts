import { bridgeKinds, type BridgeKind } from "../bridges/bridge.ts";
import { verdictsWorstFirst, type Verdict } from "../bridges/verdict.ts";
import { severitiesWorstFirst, type Severity } from "../findings/severity.ts";
import { readingStatuses, type ReadingStatus } from "../inventory/reading.ts";
import { fixWays, type FixWay } from "./fix-way.ts";

/** What the rows of the board stand under. */
export const boardGroupings = ["namespace", "cluster"] as const;
export type BoardGrouping = (typeof boardGroupings)[number];

/** What somebody looks at, as the address of a page holds it. The filters have the names of the HTTP API. */
export interface View {
  /** The id of the bridge whose panel is open. */
  readonly bridge: string | null;
  readonly namespaces: readonly string[];
  /** `namespace/name`. */
  readonly workloads: readonly string[];
  readonly kinds: readonly BridgeKind[];
  readonly verdicts: readonly Verdict[];
  /** Of findings. */
  readonly severities: readonly Severity[];
  /** Of readings. */
  readonly statuses: readonly ReadingStatus[];
  /** Words that all have to stand in what is shown. */
  readonly text: string;
  /** Groups of cards, groups of rows, or single rows that are folded out. */
  readonly open: readonly string[];
  /** In which language the panel shows what to type; null for the first there is. */
  readonly fix: FixWay | null;
  /** The column that a table is sorted by, with `-` in front of it when downwards; null for the table's own order. */
  readonly sort: string | null;
  readonly group: BoardGrouping;
}

export const wholeView: View = {
  bridge: null,
  namespaces: [],
  workloads: [],
  kinds: [],
  verdicts: [],
  severities: [],
  statuses: [],
  text: "",
  open: [],
  fix: null,
  sort: null,
  group: "namespace",
};

/** Each list may be given several times, or separated by commas. What is not understood is left out. */
export function parseView(query: URLSearchParams): View {
  return {
    bridge: query.get("bridge"),
    namespaces: listIn(query, "namespace"),
    workloads: listIn(query, "workload"),
    kinds: listIn(query, "kind").filter(isAmong(bridgeKinds)),
    verdicts: listIn(query, "verdict").filter(isAmong(verdictsWorstFirst)),
    severities: listIn(query, "severity").filter(isAmong(severitiesWorstFirst)),
    statuses: listIn(query, "status").filter(isAmong(readingStatuses)),
    text: query.get("q")?.trim() ?? "",
    open: listIn(query, "open"),
    fix: fixWays.find((way) => way === query.get("fix")) ?? null,
    sort: query.get("sort"),
    group: listIn(query, "group").find(isAmong(boardGroupings)) ?? wholeView.group,
  };
}

/** The query of an address that shows the view, in one order; empty for the whole. Other parameters are not kept. */
export function formatView(view: View): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string) => value !== "" && query.set(name, value);
  put("namespace", view.namespaces.join(","));
  put("workload", view.workloads.join(","));
  put("kind", view.kinds.join(","));
  put("verdict", view.verdicts.join(","));
  put("severity", view.severities.join(","));
  put("status", view.statuses.join(","));
  put("q", view.text);
  put("group", view.group === wholeView.group ? "" : view.group);
  put("sort", view.sort ?? "");
  put("open", view.open.join(","));
  put("bridge", view.bridge ?? "");
  put("fix", view.fix ?? "");
  return query.size === 0 ? "" : `?${query.toString().replaceAll("%2C", ",").replaceAll("%2F", "/")}`;
}

function listIn(query: URLSearchParams, name: string): readonly string[] {
  const values = query.getAll(name).flatMap((value) => value.split(","));
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
}

const isAmong =
  <T extends string>(allowed: readonly T[]) =>
  (value: string): value is T =>
    allowed.some((each) => each === value);
