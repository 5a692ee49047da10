import { readFileSync } from "node:fs";
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLError,
} from "yaml";
import { ConfigurationError, type ConfigurationProblem } from "./configuration-error.ts";
import type { Path } from "./schema-path.ts";

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file that was read and is YAML. */
export interface ConfigurationFile {
  readonly path: string;
  /** How the file is called in messages. */
  readonly shown: string;
  readonly value: unknown;
  /** Where a path's key stands; for a key that is not there, where the nearest mapping around it does. */
  positionOf(path: Path): Position;
}

/**
 * Reads a file of YAML 1.2. Answers undefined when there is none.
 *
 * @throws ConfigurationError when it is no readable file, or not YAML
 */
export function readConfigurationFile(path: string, shown: string): ConfigurationFile | undefined {
  const source = readSource(path, shown);
  return source === undefined ? undefined : parseSource(source, path, shown);
}

function readSource(path: string, shown: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") return undefined;
    if (code === "EISDIR") throw wholeFile(shown, "a directory", "a file");
    throw wholeFile(shown, `a file that cannot be read (${code})`, "one that this process may read");
  }
}

export const wholeFile = (file: string, found: string, expected: string) =>
  new ConfigurationError([{ file, line: null, column: null, key: "", found, expected }]);

function parseSource(source: string, path: string, shown: string): ConfigurationFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { version: "1.2", lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: Math.max(col, 1) };
  };
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    throw new ConfigurationError(
      errors.map((error) => ({ file: shown, ...at(error.pos[0]), ...describe(error, source) })),
    );
  }
  const expected = "settings (with no file at all, the embedded estate is shown)";
  if (document.contents === null) throw wholeFile(shown, "an empty file", expected);
  const value = toValue(document, shown);
  return { path, shown, value, positionOf: (keys) => at(offsetOf(document, keys)) };
}

function describe(error: YAMLError, source: string): Pick<ConfigurationProblem, "key" | "found" | "expected"> {
  const key = "";
  switch (error.code) {
    case "TAB_AS_INDENT":
      return { key, found: "a tab", expected: "spaces" };
    case "DUPLICATE_KEY":
      return {
        key: /^[\w.-]*/.exec(source.slice(error.pos[0]))?.[0] ?? "",
        found: "the key again",
        expected: "it once",
      };
    default:
      return { key, found: `what is not YAML (${error.message.split("\n")[0]})`, expected: "YAML 1.2" };
  }
}

/** Aliases that multiply each other without bound end here. */
function toValue(document: Document, shown: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw wholeFile(shown, `what is not YAML (${(error as Error).message})`, "YAML 1.2");
  }
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = (document.contents as Node | null)?.range?.[0] ?? 0;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    const [start, next] = step(node, part);
    if (start === undefined) break;
    offset = start;
    node = next;
  }
  return offset;
}

/** Where the key or the element of a node starts, and what it holds. */
function step(node: unknown, part: string | number): readonly [number | undefined, unknown] {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
    return [(pair?.key as Node | undefined)?.range?.[0], pair?.value];
  }
  if (isSeq(node) && typeof part === "number") {
    const item = node.items[part];
    return [(item as Node | undefined)?.range?.[0], item];
  }
  return [undefined, undefined];
}
