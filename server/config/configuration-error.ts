/** One thing that is wrong with the configuration. */
export interface ConfigurationProblem {
  /** As it is to be shown; null for an environment variable. */
  readonly file: string | null;
  /** From 1; null when it is about the whole file, or no file. */
  readonly line: number | null;
  /** From 1. */
  readonly column: number | null;
  /** Such as `azure.endpoint` or `clusters[0].name`; the name of an environment variable; empty for the file itself. */
  readonly key: string;
  /** What stands there, credentials in URLs blotted out. */
  readonly found: string;
  readonly expected: string;
}

/** The configuration cannot be used. The message has a line for each problem. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  readonly problems: readonly ConfigurationProblem[];

  constructor(problems: readonly ConfigurationProblem[]) {
    super(problems.map(lineOf).join("\n"));
    this.problems = problems;
  }
}

function lineOf({ file, line, column, key, found, expected }: ConfigurationProblem): string {
  const place = [file, line, column].filter((part) => part !== null).join(":");
  return `${place && `${place}  `}${key && `${key}: `}found ${found}, expected ${expected}`;
}
