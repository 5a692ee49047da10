import { describe, expect, it } from "vitest";
import { isForeignHost } from "./origin.ts";

const local = { host: "127.0.0.1", names: [] };

describe("the name that a server on loopback is called by", () => {
  it.each(["127.0.0.1:3000", "localhost:3000", "[::1]:3000", "localhost"])("may be %s", (host) => {
    expect(isForeignHost(host, local)).toBe(false);
  });

  it.each(["evil.example", "127.0.0.1.evil.example:3000", "", "localhost.evil.example"])("may not be %j", (host) => {
    expect(isForeignHost(host, local)).toBe(true);
  });

  it("may be one that the configuration names, in any case", () => {
    expect(isForeignHost("Bridges.Example.com", { host: "127.0.0.1", names: ["bridges.example.com"] })).toBe(false);
  });

  it("is not looked at where the server listens to everyone", () => {
    expect(isForeignHost("evil.example", { host: "0.0.0.0", names: [] })).toBe(false);
  });
});
