import type { ReadingReason } from "../../../lib/inventory/reading.ts";
import { fields, list, text } from "./json-fields.ts";
import { redactMessage } from "./redact-message.ts";

/** A call that failed in an expected way. Becomes data: the reason and detail of a reading. */
export class ReadFailure extends Error {
  override readonly name = "ReadFailure";
  readonly reason: ReadingReason;
  /** The HTTP status, or null when there was no answer. */
  readonly status: number | null;

  constructor(reason: ReadingReason, detail: string, status: number | null = null) {
    super(redactMessage(detail));
    this.reason = reason;
    this.status = status;
  }
}

/** The failure that a status other than 200 stands for, with the server's own message. */
export function toStatusFailure(path: string, status: number, body: string): ReadFailure {
  const message = messageOf(body);
  const detail = `GET ${path} answered ${status}${message === "" ? "" : `: ${message}`}`;
  return new ReadFailure(reasonOf(status), detail, status);
}

function reasonOf(status: number): ReadingReason {
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  if (status === 404) return "not-found";
  if (status === 408) return "timeout";
  if (status === 429) return "throttled";
  return status >= 500 || status === 410 ? "server-error" : "invalid-response";
}

/** The `message` of a Kubernetes Status, else the text itself when it is short and not a web page. */
function messageOf(body: string): string {
  const status = parseStatus(body);
  if (status !== null) return status.message;
  const trimmed = body.trim();
  if (trimmed.startsWith("<")) return "a web page, not the Kubernetes API";
  return trimmed.length > 200 ? "" : trimmed;
}

/**
 * Whether a 404 says that the server does not serve the resource at all: its plain `404 page not found`, or a
 * Status that names no object. A web page says nothing, it may come from a proxy.
 */
export function isUnservedResource(body: string): boolean {
  if (body.trim() === "404 page not found") return true;
  const status = parseStatus(body);
  return status !== null && status.objectName === "";
}

function parseStatus(body: string): { message: string; objectName: string } | null {
  if (!body.trimStart().startsWith("{")) return null;
  try {
    const status = fields(JSON.parse(body));
    if (status["kind"] !== "Status") return null;
    const details = fields(status["details"]);
    const causes = list(details["causes"]).map((cause) => text(fields(cause)["message"]));
    return { message: text(status["message"]) || causes.join("; "), objectName: text(details["name"]) };
  } catch {
    return null;
  }
}

const unreachable = (error: NodeJS.ErrnoException): string => {
  switch (error.code) {
    case "ECONNREFUSED":
      return "refused the connection";
    case "ECONNRESET":
    case "EPIPE":
      return "closed the connection before it had answered";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "has a name that cannot be resolved";
    default:
      return `could not be reached (${error.code ?? error.message})`;
  }
};

/** A connection that failed: refused, reset, no such name, a certificate that is not trusted. */
export function toConnectionFailure(server: string, error: unknown): ReadFailure {
  const cause = error as NodeJS.ErrnoException;
  const isTimeout = cause.code === "ETIMEDOUT";
  const message = cause.message && !cause.message.includes(cause.code ?? "") ? `: ${cause.message}` : "";
  return new ReadFailure(isTimeout ? "timeout" : "unreachable", `${server} ${unreachable(cause)}${message}`);
}
