import type { z } from "zod";
import { nearestOf } from "../../lib/text/nearest.ts";
import type { ConfigurationProblem } from "./configuration-error.ts";
import type { ConfigurationFile } from "./configuration-file.ts";
import { configurationSchema } from "./configuration-schema.ts";
import type { Override } from "./environment-override.ts";
import { keyOf, knownKeys, type Path } from "./schema-path.ts";

/** Where the settings came from. */
export interface Sources {
  readonly file: ConfigurationFile | undefined;
  readonly overrides: readonly Override[];
}

/** Says of one issue of the schema where it is, what stands there and what should: one problem for each unknown key. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
  sources: Sources,
): readonly ConfigurationProblem[] {
  const path = issue.path as Path;
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey([...path, key], sources));
  const override = sources.overrides.find((each) => each.path.every((part, index) => part === path[index]));
  if (override !== undefined) return [inEnvironment(override, issue.message)];
  return [inFile(path, shown(valueAt(value, path)), issue.message, sources)];
}

function unknownKey(path: Path, sources: Sources): ConfigurationProblem {
  const known = knownKeys(configurationSchema, path.slice(0, -1));
  const nearest = nearestOf(known, String(path.at(-1)));
  const expected = `one of ${known.join(", ")}${nearest === undefined ? "" : ` (did you mean ${nearest}?)`}`;
  return inFile(path, "an unknown key", expected, sources);
}

function inFile(path: Path, found: string, expected: string, { file }: Sources): ConfigurationProblem {
  const position = file?.positionOf(path) ?? { line: null, column: null };
  return { file: file?.shown ?? null, ...position, key: keyOf(path), found, expected };
}

function inEnvironment({ variable, text }: Override, expected: string): ConfigurationProblem {
  const isServiceLink = variable.endsWith("_PORT") && text.startsWith("tcp://");
  const hint =
    "; Kubernetes sets this variable for a Service of that name unless the pod has enableServiceLinks: false";
  const found = shown(text);
  return {
    file: null,
    line: null,
    column: null,
    key: variable,
    found,
    expected: expected + (isServiceLink ? hint : ""),
  };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, part) => (at as Record<string | number, unknown> | null | undefined)?.[part], value);
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  const text = JSON.stringify(value).replaceAll(/\/\/[^/@\s"]*@/g, "//…@");
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
