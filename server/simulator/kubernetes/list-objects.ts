import type { ServerResponse } from "node:http";
import { sendText } from "../https-server.ts";
import type { ApiObject } from "./api-object.ts";
import { qualifiedName } from "./api-resource.ts";
import { objectKey, type KubernetesEstate } from "./kubernetes-estate.ts";
import { toItemJson, type Form } from "./object-json.ts";
import type { RequestPath } from "./request-path.ts";
import type { Selector } from "./selector.ts";
import { badRequest, expiredContinue, sendStatus } from "./status.ts";

/** Where a list goes on: after this key, of the state at this version. */
interface Position {
  readonly version: number;
  readonly after: string;
  readonly epoch: number;
}

export interface ListRequest {
  readonly path: RequestPath;
  readonly query: URLSearchParams;
  readonly selects: Selector;
  readonly form: Form;
}

/** Answers one page. https://kubernetes.io/docs/reference/using-api/api-concepts/#retrieving-large-results-sets-in-chunks */
export function listObjects(
  estate: KubernetesEstate,
  { path, query, selects, form }: ListRequest,
  response: ServerResponse,
): void {
  const resource = qualifiedName(path.resource);
  const token = query.get("continue");
  const start = token
    ? parsePosition(token)
    : { version: estate.history.version(), after: "", epoch: estate.history.epoch(resource) };
  if (start === undefined) return sendStatus(response, badRequest("continue key is not valid: illegal base64 data"));
  if (start.epoch !== estate.history.epoch(resource)) {
    const renewed = { ...start, epoch: estate.history.epoch(resource), version: estate.history.version() };
    return sendStatus(response, expiredContinue(formatPosition(renewed)));
  }
  const rest = estate.history
    .list(resource)
    .filter((object) => objectKey(object.metadata) > start.after && selects(object));
  const size = pageSize(query.get("limit"), estate.maxPageSize) ?? rest.length;
  const items = rest.slice(0, size);
  const last = items.at(-1);
  const metadata = {
    resourceVersion: String(start.version),
    ...(last !== undefined && rest.length > size
      ? {
          continue: formatPosition({ ...start, after: objectKey(last.metadata) }),
          remainingItemCount: rest.length - size,
        }
      : {}),
  };
  sendText(response, 200, listJson(path, items, metadata, form), { "content-type": "application/json" });
}

function pageSize(limit: string | null, most: number | null): number | undefined {
  const asked = Number(limit) > 0 ? Number(limit) : undefined;
  return asked === undefined || most === null ? asked : Math.min(asked, most);
}

function listJson(path: RequestPath, items: readonly ApiObject[], metadata: object, form: Form): string {
  const [kind, apiVersion] =
    form === "metadata"
      ? ["PartialObjectMetadataList", "meta.k8s.io/v1"]
      : [`${path.resource.kind}List`, path.apiVersion];
  const texts = items.map((item) => toItemJson(item, form, path.resource.isCustom)).join(",");
  return `{"kind":"${kind}","apiVersion":"${apiVersion}","metadata":${JSON.stringify(metadata)},"items":[${texts}]}`;
}

function formatPosition(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

function parsePosition(token: string): Position | undefined {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString()) as Position;
  } catch {
    return undefined;
  }
}
