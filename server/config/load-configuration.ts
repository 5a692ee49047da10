import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { Configuration } from "./configuration.ts";
import { ConfigurationError } from "./configuration-error.ts";
import { readConfigurationFile, wholeFile, type ConfigurationFile } from "./configuration-file.ts";
import { configurationSchema } from "./configuration-schema.ts";
import { describeIssue } from "./describe-issue.ts";
import { overridesOf, type Environment, type Override } from "./environment-override.ts";
import { toConfiguration } from "./to-configuration.ts";

const fileName = "bridgekeeper.yaml";

export interface LoadOptions {
  /** Where bridgekeeper.yaml is looked for: the working directory. */
  readonly directory: string;
  readonly env: Environment;
  /** Whether the real thing is wanted even when nothing is configured. */
  readonly live: boolean;
}

/**
 * Reads bridgekeeper.yaml, or the file that `BRIDGEKEEPER_CONFIG` names, and the `BRIDGEKEEPER_…` variables over it.
 * Answers null when no source is configured and none is asked for: then the embedded estate is served.
 *
 * @throws ConfigurationError with every problem at once
 */
export function loadConfiguration({ directory, env, live }: LoadOptions): Configuration | null {
  if (!live && !hasConfiguration(directory, env)) return null;
  const home = env["HOME"] || env["USERPROFILE"] || homedir();
  const file = findFile(directory, env["BRIDGEKEEPER_CONFIG"], home);
  const overrides = overridesOf(env);
  const value = overrides.reduce(withOverride, file?.value ?? {});
  const parsed = configurationSchema.safeParse(value);
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.flatMap((issue) => describeIssue(issue, value, { file, overrides })),
    );
  }
  const isInFile = (path: readonly string[]) =>
    file !== undefined && hasValue(file.value, path) && !overrides.some((each) => each.path.join() === path.join());
  return toConfiguration(parsed.data, {
    file: file?.path ?? null,
    baseOf: (path) => (isInFile(path) && file !== undefined ? dirname(file.path) : directory),
    home,
  });
}

/** Whether anything tells what to read: a file, right or wrong, or a variable that names a source. */
export function hasConfiguration(directory: string, env: Environment): boolean {
  return (
    Boolean(env["BRIDGEKEEPER_CONFIG"]) ||
    existsSync(join(directory, fileName)) ||
    overridesOf(env).some(isAboutSources)
  );
}

function findFile(directory: string, named: string | undefined, home: string): ConfigurationFile | undefined {
  const path = resolve(directory, (named || fileName).replace(/^~(?=$|[\\/])/, home));
  const inside = relative(directory, path);
  const shown = inside.startsWith("..") || isAbsolute(inside) ? path : inside;
  const file = readConfigurationFile(path, shown);
  if (file === undefined && named) throw wholeFile(shown, "nothing", "the file that BRIDGEKEEPER_CONFIG names");
  return file;
}

/** The port and the store are as good for the embedded estate. */
const isAboutSources = ({ path }: Override) => ["azure", "helm"].includes(path[0] ?? "");

function withOverride(value: unknown, { path, value: replacement }: Override): unknown {
  return replaceAt(value, path, replacement);
}

/** Where something else stands than the mapping that should, it stays for the schema to find. */
function replaceAt(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (value !== undefined && (typeof value !== "object" || value === null || Array.isArray(value))) return value;
  const mapping = { ...(value as Record<string, unknown> | undefined) };
  return { ...mapping, [key]: replaceAt(mapping[key], rest, replacement) };
}

function hasValue(value: unknown, path: readonly string[]): boolean {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value) !== undefined;
}
