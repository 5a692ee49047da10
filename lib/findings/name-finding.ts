import { shortPlace, type ShortPlace } from "../places/short-place.ts";
import { isGuid } from "../text/guid.ts";
import type { Finding } from "./finding.ts";

/** What a finding is about, as a person would call it. */
export interface FindingName {
  readonly name: string;
  /** What sort of thing that is, and in what: `Deployment in shop`. */
  readonly sort: string;
}

type Named = Pick<Finding, "resource" | "evidence">;

/** Names are taken from the id, and from the evidence where the id holds none: assignments are called by GUIDs. */
export function nameFinding(finding: Named): FindingName {
  const { id } = finding.resource;
  const place = shortPlace({ source: id.startsWith("/") ? "azure" : "kubernetes", resource: id });
  if (place.sort === "role assignment") return nameAssignment(finding);
  if (place.sort === "subscription") return nameSubscription(finding, place);
  if (isGuid(place.name) && place.within !== null) return { name: `${place.sort} ${place.within}`, sort: "" };
  return {
    name: place.name,
    sort: [place.sort, place.within].filter((each) => each !== null && each !== "").join(" "),
  };
}

function nameAssignment(finding: Named): FindingName {
  const scope = valueOf(finding, "scope") ?? scopeIn(finding.resource.id);
  const role = valueOf(finding, "role");
  return {
    name: `${holderOf(finding)} on ${nameScope(scope)}`,
    sort: role === null ? "role assignment" : `role assignment: ${role}`,
  };
}

function holderOf(finding: Named): string {
  if (valueOf(finding, "reader") !== null) return "Bridgekeeper’s reader";
  return valueOf(finding, "holder") ?? "an unknown principal";
}

const nameSubscription = (finding: Named, { sort, name }: ShortPlace): FindingName => ({
  name: valueOf(finding, "subscription") ?? cutShort(name),
  sort,
});

function nameScope(scope: string): string {
  if (scope.replaceAll("/", "") === "") return "the whole tenant";
  const { sort, name } = shortPlace({ source: "azure", resource: scope });
  return /^(subscription|resource group|management group)$/.test(sort) ? `${sort} ${cutShort(name)}` : name;
}

/** The beginning of a GUID tells it from others, and the id is at hand for the rest. */
const cutShort = (name: string): string => (isGuid(name) ? `${name.slice(0, 8)}…` : name);

/** What an assignment is made at stands before its own provider. */
const scopeIn = (id: string): string =>
  id.replace(/\/providers\/Microsoft\.Authorization\/roleAssignments\/[^/]+$/i, "");

const valueOf = ({ evidence }: Named, wanted: string): string | null =>
  evidence.find(({ label }) => label === wanted)?.value ?? null;
