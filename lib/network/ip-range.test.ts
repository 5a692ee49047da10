import fc from "fast-check";
import { expect, test } from "vitest";
import { ipRangeBetween, parseIpRange, rangeContains, type IpRange } from "./ip-range.ts";

const octet = fc.integer({ min: 0, max: 255 });
const octets = fc.tuple(octet, octet, octet, octet);
const prefix = fc.integer({ min: 0, max: 32 });
const bitsOf = (address: readonly number[]) => address.map((each) => each.toString(2).padStart(8, "0")).join("");
const rangeOf = (text: string): IpRange => {
  const range = parseIpRange(text);
  if (range === undefined) throw new Error(`${text} is no range`);
  return range;
};

test("a range holds exactly the addresses that begin with its prefix", () => {
  fc.assert(
    fc.property(octets, octets, prefix, (network, address, length) => {
      const isInside = bitsOf(network).slice(0, length) === bitsOf(address).slice(0, length);
      const range = rangeOf(`${network.join(".")}/${length}`);
      expect(rangeContains(range, rangeOf(address.join(".")))).toBe(isInside);
    }),
  );
});

test("an address lies in every range around it, and a wider range holds a narrower one", () => {
  fc.assert(
    fc.property(octets, prefix, prefix, (address, one, other) => {
      const text = address.join(".");
      const wide = rangeOf(`${text}/${Math.min(one, other)}`);
      const narrow = rangeOf(`${text}/${Math.max(one, other)}`);
      expect(rangeContains(wide, rangeOf(text))).toBe(true);
      expect(rangeContains(wide, narrow)).toBe(true);
      expect(rangeContains(narrow, wide)).toBe(one === other);
    }),
  );
});

test("a range between two addresses holds both, and none when they are the wrong way round", () => {
  fc.assert(
    fc.property(octets, octets, (one, other) => {
      const [first, last] = [one, other].toSorted((a, b) => (bitsOf(a) < bitsOf(b) ? -1 : 1));
      const between = ipRangeBetween(first?.join(".") ?? null, last?.join(".") ?? null);
      expect([one, other].every((each) => rangeContains(between as IpRange, rangeOf(each.join("."))))).toBe(true);
      const isSame = bitsOf(one) === bitsOf(other);
      expect(ipRangeBetween(last?.join(".") ?? null, first?.join(".") ?? null) === undefined).toBe(!isSame);
    }),
  );
});

test.each(["", "host", "10.0.0", "10.0.0.256", "10.0.0.0/33", "2001:db8::1", "10.0.0.0/"])("%j is no range", (text) => {
  expect(parseIpRange(text)).toBeUndefined();
  expect(ipRangeBetween("10.0.0.1", text)).toBeUndefined();
});
