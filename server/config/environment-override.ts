import { z } from "zod";
import { configurationSchema } from "./configuration-schema.ts";
import { bareSchema } from "./schema-path.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that an environment variable gives. */
export interface Override {
  readonly variable: string;
  /** As it stands in the environment. */
  readonly text: string;
  readonly path: readonly string[];
  /** As the file would have it; the text itself when it cannot be read so. */
  readonly value: unknown;
}

interface Setting {
  readonly path: readonly string[];
  readonly schema: z.core.$ZodType;
}

/** `BRIDGEKEEPER_` and the path in capitals, for every setting that one line of text can hold. Empty ones are not set. */
export function overridesOf(env: Environment): readonly Override[] {
  const variables = Object.entries(env).filter(([name]) => name.startsWith("BRIDGEKEEPER_"));
  return settings.flatMap(({ path, schema }) => {
    const found = variables.find(([name, text]) => text && isVariableFor(name, path));
    const [variable, text = ""] = found ?? [];
    return variable === undefined ? [] : [{ variable, text, path, value: parse(text, schema) }];
  });
}

/** Variables that are no settings of the file. */
const others = ["BRIDGEKEEPER_CONFIG", "BRIDGEKEEPER_LIVE"];

/** Variables that look like settings and are none. */
export function unknownVariables(env: Environment): readonly string[] {
  return Object.keys(env).filter(
    (name) =>
      name.startsWith("BRIDGEKEEPER_") &&
      !others.includes(name) &&
      !settings.some(({ path }) => isVariableFor(name, path)),
  );
}

const settings = settingsOf(configurationSchema, []);

function settingsOf(schema: z.core.$ZodType, path: readonly string[]): readonly Setting[] {
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodObject) {
    return Object.entries(bare.shape).flatMap(([key, value]) => settingsOf(value, [...path, key]));
  }
  const isText = bare instanceof z.ZodArray ? bareSchema(bare.element) instanceof z.ZodString : true;
  return isText ? [{ path, schema: bare }] : [];
}

/** ALLOW_ANONYMOUS and ALLOWANONYMOUS are the same. */
const isVariableFor = (name: string, path: readonly string[]) =>
  name.replaceAll("_", "") === `BRIDGEKEEPER${path.join("").toUpperCase()}`;

function parse(text: string, schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodArray)
    return text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean);
  if (schema instanceof z.ZodBoolean) return text === "true" || (text === "false" ? false : text);
  if (schema instanceof z.ZodNumber) return Number.isNaN(Number(text)) ? text : Number(text);
  return text;
}
