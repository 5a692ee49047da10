import { describe, expect, it } from "vitest";
import type { RequestRecord } from "./simulator/https-server.ts";
import { pulseosEstate } from "./simulator/estates/pulseos.ts";
import { evaluateEstate } from "./testing/evaluate-estate.ts";
import { twoHarbours } from "./testing/two-harbours.ts";

/** The two questions that have to be asked by POST and change nothing. */
const readingPosts = [
  /^\/providers\/Microsoft\.ResourceGraph\/resources\?/i,
  /^\/apis\/authorization\.k8s\.io\/v1\/selfsubjectaccessreviews$/,
];

const handsOutSecrets =
  /listKeys|listConnectionStrings|listClusterAdminCredential|listClusterUserCredential|listSecrets|accessProfiles/i;

/** `namespaces/secrets/pods` is a namespace of that name. */
const asksForSecrets = /(?<!\/namespaces)\/secrets(?:[/?]|$)/i;

function isReading({ method, path }: RequestRecord): boolean {
  return method === "GET" || (method === "POST" && readingPosts.some((allowed) => allowed.test(path)));
}

describe.each([
  ["PulseOS", pulseosEstate],
  ["Two Harbours", twoHarbours],
])("reading %s over both wires", (_, estate) => {
  it("sends nothing that could write, and asks for nothing that could hold a secret", async () => {
    const { running } = await evaluateEstate(estate());
    const requests = [...running.arm.requests, ...running.kubernetes.requests];
    expect(running.arm.requests.length).toBeGreaterThan(30);
    expect(running.kubernetes.requests.length).toBeGreaterThan(20);
    expect(requests.filter((request) => !isReading(request))).toEqual([]);
    expect(requests.filter(({ path }) => handsOutSecrets.test(decodeURIComponent(path)))).toEqual([]);
    expect(requests.filter(({ path }) => asksForSecrets.test(decodeURIComponent(path)))).toEqual([]);
    expect(requests.filter(({ path }) => /\/(exec|attach|portforward|proxy|log)\b/.test(path))).toEqual([]);
  });

  it("asks each question once", async () => {
    const { running } = await evaluateEstate(estate());
    for (const { requests } of [running.arm, running.kubernetes]) {
      const paths = requests.map(({ path }) => path.toLowerCase());
      expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
    }
  });
});
