import { describe, expect, it } from "vitest";
import { aContainer, aPodTemplate } from "../testing/pod-template.ts";
import { exceeds, requestsOf } from "./pod-requests.ts";

const asking = (cpuInMillicores: number, memoryInBytes: number, isInit = false) =>
  aContainer({ isInit, requests: { cpuInMillicores, memoryInBytes } });

describe("requestsOf", () => {
  it("adds up the containers and takes the greediest init container instead when it asks for more", () => {
    const containers = [asking(500, 10, true), asking(100, 30), asking(200, 40)];
    expect(requestsOf(aPodTemplate({ containers }))).toEqual({ cpuInMillicores: 500, memoryInBytes: 70 });
  });
});

describe("exceeds", () => {
  it("never claims so of a node that does not say what it offers", () => {
    const requests = { cpuInMillicores: 500, memoryInBytes: 1 };
    expect(exceeds(requests, { cpuInMillicores: null, memoryInBytes: null, pods: null })).toBe(false);
    expect(exceeds(requests, { cpuInMillicores: 499, memoryInBytes: null, pods: null })).toBe(true);
    expect(exceeds(requests, { cpuInMillicores: 500, memoryInBytes: 1, pods: null })).toBe(false);
  });
});
