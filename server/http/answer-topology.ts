import { toTopologyDocument } from "../../lib/topology/to-topology-document.ts";
import { currentPublished, currentState } from "../watch/current.ts";
import { serialise } from "../watch/serialised.ts";
import { answerJson } from "./answer-json.ts";

/** The picture's document; also while nothing has been read yet, since it tells how far the reading is. */
export function answerTopology(request: Request): Response {
  const state = currentState();
  const make = () => toTopologyDocument(state);
  const published = currentPublished();
  return answerJson(
    request,
    published?.json(`topology ${state.phase} ${state.readingSince}`, make) ?? serialise(make()),
  );
}
