import type { PipelineResponse } from "@azure/core-rest-pipeline";
import { z } from "zod";
import type { ReadingReason } from "../../../lib/inventory/reading.ts";
import { CallError } from "./call-error.ts";

const maxTitleLength = 80;
const maxMessageLength = 600;

/** What is wrong with an answer whose status or content type is not what was asked for; undefined when it is right. */
export function failureOf(response: PipelineResponse): CallError | undefined {
  const { status } = response;
  if (status === 200 && isJson(response)) return undefined;
  if (status < 400) return unexpected(response, "200 with JSON");
  const azureError = azureErrorOf(response.bodyAsText ?? "");
  if (azureError)
    return new CallError(reasonOf(status, azureError.code), sentence(status, azureError), azureError.code);
  const isFromElsewhere = status < 500 && status !== 429 && (response.bodyAsText ?? "").trim() !== "";
  // A 403 page of a proxy says nothing about permissions in Azure.
  if (isFromElsewhere) return unexpected(response, "Azure's JSON error");
  return new CallError(reasonOf(status, null), `${status} answered with ${describeBody(response)}`);
}

export function unexpected(response: PipelineResponse, expected: string): CallError {
  const host = new URL(response.request.url).host;
  return new CallError(
    "invalid-response",
    `${host} answered ${response.status} with ${describeBody(response)}; expected ${expected}`,
  );
}

/** Not with its text: nobody knows what stands in a body that is not what was asked for. A page's title names who sent it. */
function describeBody(response: PipelineResponse): string {
  const text = response.bodyAsText ?? "";
  if (text.trim() === "") return "an empty body";
  const contentType = response.headers.get("content-type") ?? "no content type";
  const title = oneLine(/<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? "").slice(0, maxTitleLength);
  return title === "" ? `${text.length} characters of ${contentType}` : `a page titled "${title}" (${contentType})`;
}

/** The client libraries read a body of any other type as nothing, and so a login page as an empty list. */
function isJson(response: PipelineResponse): boolean {
  return /^(application|text)\/json(;|$)/i.test(response.headers.get("content-type") ?? "application/json");
}

const unsupportedCodes = new Set(["InvalidResourceType", "InvalidApiVersionParameter", "NoRegisteredProviderFound"]);

function reasonOf(status: number, code: string | null): ReadingReason {
  if (code !== null && unsupportedCodes.has(code)) return "unsupported";
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  if (status === 404) return "not-found";
  if (status === 408) return "timeout";
  if (status === 429) return "throttled";
  if (status === 405 || status === 501) return "unsupported";
  return status >= 500 ? "server-error" : "invalid-response";
}

interface AzureError {
  readonly code: string;
  readonly message: string;
}

const errorSchema = z.object({ code: z.string(), message: z.string().nullish() });
const bodySchema = z.union([z.object({ error: errorSchema }).transform((body) => body.error), errorSchema]);

function azureErrorOf(text: string): AzureError | undefined {
  const parsed = bodySchema.safeParse(parseJson(text));
  return parsed.success ? { code: parsed.data.code, message: parsed.data.message ?? "" } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sentence(status: number, { code, message }: AzureError): string {
  return `${status} ${code}: ${oneLine(message).slice(0, maxMessageLength)}`.replace(/: $/, "");
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
