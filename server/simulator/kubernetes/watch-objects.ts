import type { ServerResponse } from "node:http";
import { qualifiedName } from "./api-resource.ts";
import type { KubernetesEstate } from "./kubernetes-estate.ts";
import type { ListRequest } from "./list-objects.ts";
import type { ObjectChange, ObjectHistory } from "./object-history.ts";
import { toJson } from "./object-json.ts";
import { expiredVersion, statusBody } from "./status.ts";

/**
 * Streams changes, one JSON document a line, until the client leaves or `timeoutSeconds` are over.
 * https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes
 */
export function watchObjects({ history }: KubernetesEstate, request: ListRequest, response: ServerResponse): void {
  const { query, path, selects } = request;
  const resource = qualifiedName(path.resource);
  response.writeHead(200, { "content-type": "application/json", "cache-control": "no-cache, private" });
  response.flushHeaders();

  const events = createEventWriter(request, response, history);
  const onChange = (change: ObjectChange) => {
    const type = typeFor(change, selects);
    if (type !== undefined) events.write(type, toJson(change.object, request.form));
  };
  const onExpire = () => {
    events.expired();
    end();
  };
  const onTimeout = () => {
    if (query.get("allowWatchBookmarks") === "true") events.bookmark();
    end();
  };
  const unsubscribe = history.subscribe(resource, { onChange, onExpire });
  const timer = setTimeout(onTimeout, (Number(query.get("timeoutSeconds")) || 1800) * 1000);
  const stop = () => {
    clearTimeout(timer);
    unsubscribe();
  };
  const end = () => {
    stop();
    response.end();
  };
  response.on("close", stop);

  const missed = changesToSend(history, resource, query);
  if (missed === undefined) return onExpire();
  missed.forEach(onChange);
  if (query.get("sendInitialEvents") === "true") events.bookmark({ "k8s.io/initial-events-end": "true" });
}

/** What a watch begins with; undefined when its version is forgotten. Without a version, everything there is. */
function changesToSend(
  history: ObjectHistory,
  resource: string,
  query: URLSearchParams,
): readonly ObjectChange[] | undefined {
  const version = query.get("resourceVersion") ?? "";
  if (version !== "" && version !== "0" && query.get("sendInitialEvents") !== "true") {
    return history.changesAfter(resource, Number(version));
  }
  return history
    .list(resource)
    .map((object) => ({ type: "ADDED", version: history.version(), object, previous: undefined }));
}

function createEventWriter({ path, query }: ListRequest, response: ServerResponse, history: ObjectHistory) {
  const write = (type: string, json: string) => void response.write(`{"type":"${type}","object":${json}}\n`);
  return {
    write,
    bookmark(annotations?: Record<string, string>) {
      const metadata = {
        resourceVersion: String(history.version()),
        creationTimestamp: null,
        ...(annotations && { annotations }),
      };
      write("BOOKMARK", JSON.stringify({ kind: path.resource.kind, apiVersion: path.apiVersion, metadata }));
    },
    expired() {
      const status = expiredVersion(query.get("resourceVersion") ?? "", history.version());
      write("ERROR", JSON.stringify(statusBody(status)));
    },
  };
}

/** How a change looks through a selector: what leaves the selection is deleted to this watcher. */
function typeFor(
  { type, object, previous }: ObjectChange,
  selects: ListRequest["selects"],
): ObjectChange["type"] | undefined {
  const was = previous !== undefined && selects(previous);
  const is = type !== "DELETED" && selects(object);
  if (is) return was ? "MODIFIED" : "ADDED";
  return was ? "DELETED" : undefined;
}
