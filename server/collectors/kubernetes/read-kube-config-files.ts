import { KubeConfig } from "@kubernetes/client-node";
import { readFileSync } from "node:fs";
import path from "node:path";
import { KubeConfigError } from "./kube-config-error.ts";

/** Several files become one: of entries with the same name the first wins, as with kubectl. */
export function readKubeConfigFiles(files: readonly string[]): KubeConfig {
  const loaded = files.map(readFile);
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromOptions({
    clusters: firstOfEachName(loaded.flatMap((config) => config.clusters)),
    users: firstOfEachName(loaded.flatMap((config) => config.users)),
    contexts: firstOfEachName(loaded.flatMap((config) => config.contexts)),
    currentContext: loaded.map((config) => config.currentContext).find(Boolean) ?? "",
  });
  return kubeConfig;
}

function firstOfEachName<T extends { readonly name: string }>(entries: readonly T[]): T[] {
  const byName = new Map<string, T>();
  for (const entry of entries) if (!byName.has(entry.name)) byName.set(entry.name, entry);
  return [...byName.values()];
}

function readFile(file: string): KubeConfig {
  const kubeConfig = new KubeConfig();
  const source = readSource(file);
  try {
    kubeConfig.loadFromString(source);
    kubeConfig.makePathsAbsolute(path.dirname(file));
  } catch (error) {
    throw new KubeConfigError(file, describeParseError(error, source), "the YAML of a kubeconfig");
  }
  return kubeConfig;
}

function readSource(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const found = code === "ENOENT" ? "no such file" : `a file that cannot be read (${code})`;
    throw new KubeConfigError(file, found, "a readable kubeconfig");
  }
}

/** The YAML parser's message quotes the lines around the error, tokens included; only its reason is kept. */
function describeParseError(error: unknown, source: string): string {
  if (source.trim() === "") return "an empty file";
  const { reason, mark } = error as { reason?: unknown; mark?: { line?: unknown } };
  if (typeof reason === "string") {
    return typeof mark?.line === "number"
      ? `YAML that breaks off at line ${mark.line + 1} (${reason})`
      : `no YAML (${reason})`;
  }
  return error instanceof TypeError ? "YAML that is no kubeconfig" : (error as Error).message;
}
