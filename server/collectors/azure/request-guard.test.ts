import { createPipelineRequest, type HttpMethods } from "@azure/core-rest-pipeline";
import { describe, expect, it } from "vitest";
import { refuseUnsafe } from "./request-guard.ts";

const endpoint = "https://management.azure.com";

const check =
  (url: string, method: HttpMethods = "GET") =>
  () =>
    refuseUnsafe(createPipelineRequest({ url, method }), endpoint);

const vault = `${endpoint}/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv`;

describe("the request guard", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE", "HEAD"] as const)("refuses %s", (method) => {
    expect(check(`${endpoint}/subscriptions`, method)).toThrow(`Only GET is allowed, not ${method}`);
  });

  it.each([
    "https://evil.example/subscriptions?page=2",
    "http://management.azure.com/subscriptions?page=2",
    "https://management.azure.com:8443/subscriptions?page=2",
    "https://management.azure.com@evil.example/subscriptions",
  ])("refuses %s, which is not the endpoint", (url) => {
    expect(check(url)).toThrow("it was not followed");
  });

  it("names both hosts when a link leads away", () => {
    expect(check("https://evil.example/subscriptions")).toThrow(
      "a link leads to https://evil.example instead of https://management.azure.com; it was not followed",
    );
  });

  it.each([
    "listKeys",
    "LISTKEYS",
    "listConnectionStrings",
    "listClusterAdminCredential",
    "listClusterUserCredential",
    "secrets",
    "Secrets",
    "%73ecrets",
  ])("refuses %s", (action) => {
    expect(check(`${vault}/${action}?api-version=2026-02-01`)).toThrow("is never asked for");
  });

  it("refuses what lies below secrets", () => {
    expect(check(`${vault}/secrets/db-password`)).toThrow("secrets is never asked for");
  });

  it("lets pass a resource group that is called secrets, the default port and a doubled slash", () => {
    expect(
      check(`${endpoint}:443//subscriptions/s/resourceGroups/secrets/providers/Microsoft.Cache/redis`),
    ).not.toThrow();
  });
});
