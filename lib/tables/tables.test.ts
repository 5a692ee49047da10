import { describe, expect, it } from "vitest";
import type { Finding } from "../findings/finding.ts";
import type { Reading } from "../inventory/reading.ts";
import { bridgeOf, jointOf } from "../topology/testing/bridge-of.ts";
import { toShort } from "../topology/to-topology.ts";
import { parseSort, sortRows } from "../view/sort.ts";
import { wholeView } from "../view/view.ts";
import { bridgeColumns, bridgeComparisons } from "./bridge-table.ts";
import { addressOfFinding, findingColumns, findingComparisons, findingMatches, toFindingRow } from "./finding-table.ts";
import { foldComplete, readingColumns, readingComparisons, readingMatches, toReadingRow } from "./reading-table.ts";

describe("the table of bridges", () => {
  const broken = bridgeOf("redis", "shop/web", "redis-a", [jointOf("redis-tls-port", "broken")]);
  const rows = [
    { ...broken, id: "blocked", blockedBy: "x" },
    bridgeOf("cosmos", "team/api", "cosmos-a", [jointOf("cosmos-account-exists")], { id: "intact" }),
    { ...broken, id: "broken" },
    bridgeOf("compute", "able/job", "pool", [jointOf("node-pool-exists", "unknown")], { id: "unknown" }),
  ].map(toShort);
  const idsBy = (sort: string | null) =>
    sortRows(rows, parseSort(sort, bridgeColumns, "verdict"), bridgeComparisons).map(({ id }) => id);

  it("has what is broken itself before what waits for it, and what is intact last", () => {
    expect(idsBy(null)).toEqual(["broken", "blocked", "unknown", "intact"]);
  });

  it("goes by every column", () => {
    expect(idsBy("kind")).toEqual(["unknown", "blocked", "broken", "intact"]);
    expect(idsBy("-workload")).toEqual(["intact", "blocked", "broken", "unknown"]);
    expect(idsBy("target")[0]).toBe("intact");
    expect(idsBy("cause").at(-1)).toBe("intact");
  });
});

const seen = { source: "azure", resource: "", path: "", at: "" } as const;

describe("the table of findings", () => {
  const finding = (severity: Finding["severity"], name: string): Finding => ({
    rule: "role-grants-too-much",
    page: "/rules/role-grants-too-much",
    severity,
    resource: {
      type: "Microsoft.Authorization/roleAssignments",
      id: `/subscriptions/s/providers/Microsoft.Authorization/roleAssignments/${name}`,
    },
    message: `${name} is too much.`,
    bridges: [],
    evidence: [{ ...seen, label: "holder", value: `msi-${name}` }],
    fix: { az: null, terraform: null, kubectl: null, docs: null },
  });
  const rows = [finding("info", "b"), finding("error", "c"), finding("info", "a")].map(toFindingRow);
  const namesBy = (sort: string | null) =>
    sortRows(rows, parseSort(sort, findingColumns, "severity"), findingComparisons).map(({ name }) => name);

  it("has the gravest first, and goes by every column", () => {
    expect(namesBy(null)).toEqual(["msi-c on subscription s", "msi-b on subscription s", "msi-a on subscription s"]);
    expect(namesBy("resource")[0]).toBe("msi-a on subscription s");
    expect(namesBy("-message")[0]).toBe("msi-c on subscription s");
  });

  it("names each finding, even two of one rule about one resource", () => {
    const twice = { ...finding("info", "a"), message: "Another word on it." };
    expect(new Set([...rows, toFindingRow(twice)].map(({ key }) => key)).size).toBe(4);
  });

  it("is filtered by severity and by words, those of what it is called among them", () => {
    const left = (part: object) => rows.filter((row) => findingMatches(row, { ...wholeView, ...part })).length;
    expect([left({}), left({ severities: ["info"] }), left({ text: "TOO-much /c" })]).toEqual([3, 2, 1]);
    expect([left({ text: "msi-a on subscription" }), left({ text: "msi-d" })]).toEqual([1, 0]);
  });

  it("has an address for each finding, unfolded and in sight", () => {
    const [row] = rows;
    expect(addressOfFinding(row!)).toBe(`/findings?open=${row!.key}#row-${row!.key}`);
  });
});

describe("the table of readings", () => {
  const reading: Reading = {
    source: "azure",
    what: "keyVaults",
    scope: "/subscriptions/s",
    status: "complete",
    reason: null,
    detail: null,
    at: "2030-01-02T03:04:05.000Z",
    count: 3,
  };
  const refused: Reading = { ...reading, what: "redisCaches", status: "failed", reason: "forbidden", count: 0 };
  const late: Reading = { ...reading, what: "pods", status: "failed", reason: "timeout", count: 0 };
  const reader = { objectId: "0e0e0e0e-0000-4000-8000-00000000b001" };
  const toRow = (each: Reading) => toReadingRow(each, reader);
  const rows = [reading, refused, late].map(toRow);

  it("has what is not complete first, and goes by every column", () => {
    const titlesBy = (sort: string | null) =>
      sortRows(rows, parseSort(sort, readingColumns, "status"), readingComparisons).map(({ what }) => what);
    expect(titlesBy(null)).toEqual(["redisCaches", "pods", "keyVaults"]);
    expect(titlesBy("-count")[0]).toBe("keyVaults");
    expect(titlesBy("what")).toEqual(["keyVaults", "pods", "redisCaches"]);
  });

  it("names the missing permission and how to grant it only where permission is what is missing", () => {
    expect(rows.map(({ permission }) => permission)).toEqual([null, "Microsoft.Cache/redis/read", null]);
    expect(rows.map(({ grant }) => grant?.command.split("\n").at(-1))).toEqual([
      undefined,
      "  --scope /subscriptions/s",
      undefined,
    ]);
    expect(rows[1]?.grant?.command).toContain(`--assignee ${reader.objectId}`);
    const pods = toRow({ ...late, source: "kubernetes", scope: "aks", reason: "forbidden" });
    expect(pods.grant?.command).toContain("--resource=pods\n");
  });

  it("has first of all what a permission would settle", () => {
    const partly: Reading = { ...late, status: "partial", reason: "throttled" };
    const order = sortRows(
      [reading, partly, late, refused].map(toRow),
      parseSort(null, readingColumns, "status"),
      readingComparisons,
    );
    expect(order.map(({ reason }) => reason)).toEqual(["forbidden", "timeout", "throttled", null]);
  });

  it("folds away what is complete until a filter or words ask for it", () => {
    const countsIn = (part: object) => {
      const { rows: left, folded } = foldComplete(rows, { ...wholeView, ...part });
      return [left.length, folded.length];
    };
    expect(countsIn({})).toEqual([2, 1]);
    expect([countsIn({ statuses: ["complete"] }), countsIn({ text: "vault" })]).toEqual([
      [3, 0],
      [3, 0],
    ]);
  });

  it("is filtered by status and by words", () => {
    const left = (part: object) => rows.filter((row) => readingMatches(row, { ...wholeView, ...part })).length;
    expect([left({}), left({ statuses: ["failed"] }), left({ text: "microsoft.cache" })]).toEqual([3, 2, 1]);
  });
});
