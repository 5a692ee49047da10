import type { ApiObject } from "./api-object.ts";

export type Selector = (object: ApiObject) => boolean;

/** Throws on a selector that does not parse. https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/ */
export function parseLabelSelector(text: string): Selector {
  const requirements = text
    .split(/,(?![^(]*\))/)
    .filter((part) => part.trim() !== "")
    .map(parseRequirement);
  return ({ metadata }) => requirements.every((holds) => holds(metadata.labels ?? {}));
}

type Requirement = (labels: Readonly<Record<string, string>>) => boolean;

function parseRequirement(text: string): Requirement {
  const [, key = "", operator, list = ""] = /^\s*([^\s=!(),]+)\s+(in|notin)\s*\(([^)]*)\)\s*$/.exec(text) ?? [];
  if (operator !== undefined) {
    const values = list.split(",").map((value) => value.trim());
    const isIn: Requirement = (labels) => labels[key] !== undefined && values.includes(labels[key]);
    return operator === "in" ? isIn : (labels) => !isIn(labels);
  }
  const [, name = "", comparison, value = ""] = /^\s*([^\s=!(),]+)\s*(==|=|!=)\s*([^\s=!(),]*)\s*$/.exec(text) ?? [];
  if (comparison !== undefined) return (labels) => (labels[name] === value) !== (comparison === "!=");
  const [, negation, existing] = /^\s*(!?)\s*([^\s=!(),]+)\s*$/.exec(text) ?? [];
  if (existing === undefined) throw new Error(`unable to parse requirement: ${text}`);
  return (labels) => (labels[existing] !== undefined) !== (negation === "!");
}

const commonFields = ["metadata.name", "metadata.namespace"];
const fieldsOf: Readonly<Record<string, RegExp>> = {
  Pod: /^(spec\.(nodeName|restartPolicy|schedulerName|serviceAccountName|hostNetwork)|status\.(phase|podIP|nominatedNodeName))$/,
  Event:
    /^(involvedObject\.(kind|namespace|name|uid|apiVersion|resourceVersion|fieldPath)|reason|reportingComponent|source|type)$/,
  Job: /^status\.successful$/,
  Namespace: /^status\.phase$/,
  Secret: /^type$/,
};

/** Throws on fields that the kind cannot be selected by. https://kubernetes.io/docs/concepts/overview/working-with-objects/field-selectors/ */
export function parseFieldSelector(text: string, kind: string): Selector {
  const requirements = text
    .split(",")
    .filter((part) => part !== "")
    .map((part) => {
      const [, field = "", comparison, value = ""] = /^([\w.]+)(==|=|!=)(.*)$/.exec(part) ?? [];
      if (comparison === undefined) throw new Error(`invalid selector: '${part}'; can't understand '${part}'`);
      if (!commonFields.includes(field) && !fieldsOf[kind]?.test(field))
        throw new Error(`field label not supported: ${field}`);
      return (object: ApiObject) => (fieldOf(object, field) === value) !== (comparison === "!=");
    });
  return (object) => requirements.every((holds) => holds(object));
}

/** A missing field counts as the empty string. */
function fieldOf(object: ApiObject, path: string): string {
  const value = path
    .split(".")
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], object);
  return value === undefined || value === null ? "" : String(value);
}
