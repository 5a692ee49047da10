import { bridgeKinds, type BridgeKind } from "../bridges/bridge.ts";
import { verdictsWorstFirst, type Verdict } from "../bridges/verdict.ts";
import { fixWays, type FixWay } from "./fix-way.ts";

/** What somebody looks at, as the address of a page holds it. The filters have the names of the HTTP API. */
export interface View {
  /** The id of the bridge whose panel is open. */
  readonly bridge: string | null;
  readonly namespaces: readonly string[];
  /** `namespace/name`. */
  readonly workloads: readonly string[];
  readonly kinds: readonly BridgeKind[];
  readonly verdicts: readonly Verdict[];
  /** Words that all have to stand in what is shown. */
  readonly text: string;
  /** Groups of cards that are folded out. */
  readonly open: readonly string[];
  /** In which language the panel shows what to type; null for the first there is. */
  readonly fix: FixWay | null;
}

export const wholeView: View = {
  bridge: null,
  namespaces: [],
  workloads: [],
  kinds: [],
  verdicts: [],
  text: "",
  open: [],
  fix: null,
};

/** Each list may be given several times, or separated by commas. What is not understood is left out. */
export function parseView(query: URLSearchParams): View {
  return {
    bridge: query.get("bridge"),
    namespaces: listIn(query, "namespace"),
    workloads: listIn(query, "workload"),
    kinds: listIn(query, "kind").filter(isAmong(bridgeKinds)),
    verdicts: listIn(query, "verdict").filter(isAmong(verdictsWorstFirst)),
    text: query.get("q")?.trim() ?? "",
    open: listIn(query, "open"),
    fix: fixWays.find((way) => way === query.get("fix")) ?? null,
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
  put("q", view.text);
  put("open", view.open.join(","));
  put("bridge", view.bridge ?? "");
  put("fix", view.fix ?? "");
  return query.size === 0 ? "" : `?${query.toString().replaceAll("%2C", ",").replaceAll("%2F", "/")}`;
}

/** Whether less than everything is shown. */
export function isFiltered({ namespaces, workloads, kinds, verdicts, text }: View): boolean {
  return [namespaces, workloads, kinds, verdicts].some(({ length }) => length > 0) || text !== "";
}

/** The view without its filters; what is selected and folded out stays. */
export function withoutFilters({ bridge, open, fix }: View): View {
  return { ...wholeView, bridge, open, fix };
}

function listIn(query: URLSearchParams, name: string): readonly string[] {
  const values = query.getAll(name).flatMap((value) => value.split(","));
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
}

const isAmong =
  <T extends string>(allowed: readonly T[]) =>
  (value: string): value is T =>
    allowed.some((each) => each === value);
