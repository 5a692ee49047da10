import { parseArgs } from "node:util";
import { FilterError, parseBridgeFilter, type BridgeFilter } from "../lib/bridges/filter-bridges.ts";

export const commands = ["check", "serve"] as const;
export const formats = ["text", "json"] as const;
export const thresholds = ["broken", "unknown", "at-risk"] as const;

export type Format = (typeof formats)[number];
export type Threshold = (typeof thresholds)[number];

export type Arguments =
  | { readonly command: "help" }
  | {
      readonly command: "check";
      readonly format: Format;
      readonly failOn: Threshold;
      readonly filter: BridgeFilter;
      readonly estate: Estate;
    }
  | { readonly command: "serve"; readonly estate: Estate; readonly host: string | null; readonly port: string | null };

/** What to look at: what the configuration names, the surroundings without a configuration, or the embedded estate. */
export type Estate = "configured" | "live" | "demo";

/** The command line was not understood: exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export function parseArguments(argv: readonly string[]): Arguments {
  const [command, ...rest] = argv;
  if (
    command === undefined ||
    ["help", "--help", "-h"].includes(command) ||
    rest.some((word) => word === "--help" || word === "-h")
  )
    return { command: "help" };
  switch (command) {
    case "check":
      return parseCheck(rest);
    case "serve":
      return parseServe(rest);
    default:
      throw new UsageError(`unknown command "${command}", expected one of ${commands.join(", ")}`);
  }
}

const estateOptions = { demo: { type: "boolean" }, live: { type: "boolean" } } as const;

function parseCheck(args: string[]): Arguments {
  const values = parse(args, {
    ...estateOptions,
    format: { type: "string", default: "text" },
    "fail-on": { type: "string", default: "broken" },
    namespace: { type: "string", multiple: true, default: [] },
    workload: { type: "string", multiple: true, default: [] },
    kind: { type: "string", multiple: true, default: [] },
  });
  const { namespace, workload, kind } = values;
  return {
    command: "check",
    format: oneOf("--format", values.format, formats),
    failOn: oneOf("--fail-on", values["fail-on"], thresholds),
    filter: asUsage(() => parseBridgeFilter({ namespace, workload, kind, verdict: [] })),
    estate: estateOf(values),
  };
}

function parseServe(args: string[]): Arguments {
  const values = parse(args, { ...estateOptions, host: { type: "string" }, port: { type: "string" } });
  return { command: "serve", estate: estateOf(values), host: values.host ?? null, port: values.port ?? null };
}

function estateOf({ demo, live }: { demo?: boolean | undefined; live?: boolean | undefined }): Estate {
  if (demo && live) throw new UsageError("--demo and --live exclude each other");
  return demo ? "demo" : live ? "live" : "configured";
}

function parse<const T extends NonNullable<Parameters<typeof parseArgs>[0]>["options"]>(args: string[], options: T) {
  return asUsage(() => parseArgs({ args, options, strict: true, allowPositionals: false }).values);
}

/** Turns what the parsers throw about the user's words into a usage error. */
function asUsage<T>(parseWords: () => T): T {
  try {
    return parseWords();
  } catch (error) {
    const isAboutWords = error instanceof FilterError || (error instanceof TypeError && "code" in error);
    throw isAboutWords ? new UsageError(error.message) : error;
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const match = allowed.find((each) => each === value);
  if (match === undefined) throw new UsageError(`${option}: found "${value}", expected one of ${allowed.join(", ")}`);
  return match;
}
