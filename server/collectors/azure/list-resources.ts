import type { PipelineResponse } from "@azure/core-rest-pipeline";
import type { FullOperationResponse } from "@azure-rest/core-client";
import { z } from "zod";
import { failureOf, unexpected } from "./answer.ts";
import type { ArmClient } from "./arm-client.ts";

const listSchema = z.object({ value: z.array(z.unknown()), nextLink: z.string().nullish() });

type RawResponse = PipelineResponse & { readonly parsedBody?: unknown };

/** Throws unless the answer is a page of a list. A client library takes anything else for an empty page. */
export function requireList(response: RawResponse): void {
  const failure = failureOf(response);
  if (failure) throw failure;
  if (!listSchema.safeParse(response.parsedBody).success) throw unexpected(response, "a list in `value`");
}

/** The pages of a list at a path below the endpoint, as ARM answered them. Follows every `nextLink`. */
export async function* listResources(
  { rest, abortSignal }: ArmClient,
  path: string,
  apiVersion: string,
): AsyncGenerator<readonly unknown[]> {
  const options = { abortSignal, onResponse: requireList };
  let answer = await rest.pathUnchecked(path).get({ ...options, queryParameters: { "api-version": apiVersion } });
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
  const onResponse = (response: FullOperationResponse) => {
    const failure = failureOf(response);
    if (failure) throw failure;
  };
  const answer = await rest
    .pathUnchecked(path)
    .get({ abortSignal, onResponse, queryParameters: { "api-version": apiVersion } });
  return answer.body;
}
