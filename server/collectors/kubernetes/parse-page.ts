import { fields, isPresent, list, text } from "./json-fields.ts";
import { ReadFailure } from "./read-failure.ts";

export interface Page {
  readonly items: readonly unknown[];
  /** Empty on the last page. */
  readonly continueToken: string;
}

/** One page of a list. Throws {@link ReadFailure} for a web page, cut JSON and JSON that is no list. */
export function parsePage(path: string, body: Buffer): Page {
  const page = fields(parseJson(path, body.toString("utf8")));
  if (isPresent(page["items"]) ? !Array.isArray(page["items"]) : !text(page["kind"]).endsWith("List")) {
    throw new ReadFailure("invalid-response", `GET ${path} answered JSON that is not a Kubernetes list`);
  }
  return { items: list(page["items"]), continueToken: text(fields(page["metadata"])["continue"]) };
}

function parseJson(path: string, body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    const what = body.trimStart().startsWith("<") ? "a web page" : "JSON that breaks off or is malformed";
    throw new ReadFailure("invalid-response", `GET ${path} answered ${what} instead of a Kubernetes list`);
  }
}
