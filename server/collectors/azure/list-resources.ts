import type { PipelineResponse } from "@azure/core-rest-pipeline";
import { z } from "zod";
import { failureOf, unexpected } from "./answer.ts";
import type { ArmClient } from "./arm-client.ts";

const listSchema = z.object({ value: z.array(z.unknown()), nextLink: z.string().nullish() });

type RawResponse = PipelineResponse & { readonly parsedBody?: unknown };

/** Throws unless the answer is a page of a list. A client library takes anything else for an empty page. */
export function requireList(response: RawResponse, _?: unknown, error?: unknown): void {
  requireJson(response, _, error);
  if (error === undefined && !listSchema.safeParse(response.parsedBody).success) {
    throw unexpected(response, "a list in `value`");
  }
}

/** The libraries call this too when they fail, and then throw their own error. */
function requireJson(response: PipelineResponse, _?: unknown, error?: unknown): void {
  const failure = error === undefined ? failureOf(response) : undefined;
  if (failure) throw failure;
}

/** The pages of a list at a path below the endpoint, as ARM answered them. Follows every `nextLink`. */
export async function* listResources(
  { rest, abortSignal }: ArmClient,
  path: string,
  apiVersion: string,
  filter?: string,
): AsyncGenerator<readonly unknown[]> {
  const options = { abortSignal, onResponse: requireList };
  const queryParameters = { "api-version": apiVersion, ...(filter !== undefined && { $filter: filter }) };
  let answer = await rest.pathUnchecked(path).get({ ...options, queryParameters });
  for (;;) {
    const { value, nextLink } = listSchema.parse(answer.body);
    yield value;
    if (!nextLink) return;
    answer = await rest.pathUnchecked(nextLink).get(options);
  }
}

/** One resource as ARM answered it. */
export async function getResource(
  { rest, abortSignal }: ArmClient,
  path: string,
  apiVersion: string,
): Promise<unknown> {
  const answer = await rest
    .pathUnchecked(path)
    .get({ abortSignal, onResponse: requireJson, queryParameters: { "api-version": apiVersion } });
  return answer.body;
}
