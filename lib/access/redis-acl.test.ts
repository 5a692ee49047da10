import { expect, test } from "vitest";
import { parseRedisAcl } from "./redis-acl.ts";

const allowance = (reads: string, writes: string, keys: string) => ({ isParsed: true, reads, writes, keys });

test.each([
  ["Data Owner", "+@all allkeys", allowance("all", "all", "all")],
  [
    "Data Contributor",
    "+@all -@dangerous +cluster|info +cluster|nodes +cluster|slots allkeys",
    allowance("all", "all", "all"),
  ],
  [
    "Data Reader",
    "+@read +@connection +cluster|info +cluster|nodes +cluster|slots allkeys",
    allowance("all", "none", "all"),
  ],
  ["a policy without keys", "+@all", allowance("all", "all", "none")],
  ["a policy of key patterns", "+@all ~jobs:* ~locks:*", allowance("all", "all", "some")],
  ["single commands", "+get +hget", allowance("some", "none", "none")],
  ["the wildcard pattern", "+@read +@write ~* &*", allowance("all", "all", "all")],
  ["capitals", "+@ALL AllKeys", allowance("all", "all", "all")],
  ["nothing", "", allowance("none", "none", "none")],
])("reads the built-in shape of %s", (_, permissions, expected) => {
  expect(parseRedisAcl(permissions)).toEqual(expected);
});

test("lets later rules win over earlier ones", () => {
  expect(parseRedisAcl("-@all +@all allkeys")).toEqual(allowance("all", "all", "all"));
  expect(parseRedisAcl("+@all -@write allkeys")).toEqual(allowance("all", "none", "all"));
  expect(parseRedisAcl("+@all -@blocking allkeys")).toEqual(allowance("all", "some", "all"));
  expect(parseRedisAcl("+@all -brpop -@list +brpop allkeys")).toEqual(allowance("some", "some", "all"));
});

test("does not take a subcommand's rule for the command's", () => {
  expect(parseRedisAcl("+@all -set|x allkeys")).toEqual(allowance("all", "all", "all"));
});

test("keeps every key once every key is given", () => {
  expect(parseRedisAcl("+@all allkeys ~jobs:*")).toEqual(allowance("all", "all", "all"));
  expect(parseRedisAcl("+@all allkeys resetkeys")).toEqual(allowance("all", "all", "none"));
});

test.each(["%R~jobs:*", "(+@read ~x)", ">password", "+@"])("says nothing about an ACL with %s", (token) => {
  expect(parseRedisAcl(`+@all allkeys ${token}`)).toMatchObject({ isParsed: false });
});
