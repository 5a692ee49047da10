import fc from "fast-check";
import { expect, it, test } from "vitest";
import { extentOf, parseRedisAcl } from "./redis-acl.ts";
import { commandCategories, everydayReads, everydayWrites } from "./redis-commands.ts";

function read(permissions: string) {
  const acl = parseRedisAcl(permissions);
  if (!acl.isParsed) return acl.token;
  const { readableKeys, writableKeys } = acl;
  const keys = readableKeys === writableKeys ? readableKeys : `${readableKeys} to read, ${writableKeys} to write`;
  return [extentOf(everydayReads, acl), extentOf(everydayWrites, acl), keys];
}

test.each([
  ["Data Owner", "+@all allkeys", ["all", "all", "all"]],
  ["Data Contributor", "+@all -@dangerous +cluster|info +cluster|nodes +cluster|slots allkeys", ["all", "all", "all"]],
  [
    "Data Contributor of 2025",
    "+@all -@dangerous -client +client|getname +client|setinfo +cluster|info allkeys",
    ["all", "all", "all"],
  ],
  ["Data Reader", "+@read +@connection +cluster|info +cluster|nodes +cluster|slots allkeys", ["all", "none", "all"]],
  ["a policy without keys", "+@all", ["all", "all", "none"]],
  ["a policy of key patterns", "+@all ~jobs:* ~locks:*", ["all", "all", "some"]],
  ["single commands", "+get +hget", ["some", "none", "none"]],
  ["the wildcard pattern", "+@read +@write ~* &*", ["all", "all", "all"]],
  ["capitals", "+@ALL AllKeys", ["all", "all", "all"]],
  ["keys to read only", "+@all %R~*", ["all", "all", "all to read, none to write"]],
  ["keys to write only", "+@all %W~jobs:*", ["all", "all", "none to read, some to write"]],
  ["both kinds of access", "+@all %RW~*", ["all", "all", "all"]],
  ["nothing", "", ["none", "none", "none"]],
])("reads the shape of %s", (_, permissions, expected) => {
  expect(read(permissions)).toEqual(expected);
});

test("lets later rules win over earlier ones", () => {
  expect(read("-@all +@all allkeys")).toEqual(["all", "all", "all"]);
  expect(read("+@all -@write allkeys")).toEqual(["all", "none", "all"]);
  expect(read("+@all -@blocking allkeys")).toEqual(["all", "some", "all"]);
  expect(read("+@all -brpop -@list +brpop allkeys")).toEqual(["some", "some", "all"]);
  expect(read("nocommands allcommands allkeys")).toEqual(["all", "all", "all"]);
});

test("does not take a subcommand's rule for the command's, and none away for the whole", () => {
  expect(read("+@all -config|set allkeys")).toEqual(["all", "all", "all"]);
  expect(read("-@all +set|x allkeys")).toEqual(["none", "none", "all"]);
  expect(read("+@all -set|x allkeys")).toBe("-set|x");
});

test("keeps every key once every key is given", () => {
  expect(read("+@all allkeys ~jobs:*")).toEqual(["all", "all", "all"]);
  expect(read("+@all allkeys resetkeys")).toEqual(["all", "all", "none"]);
});

test("tells channels that are given from channels of which nothing is said", () => {
  const channels = (permissions: string) => {
    const acl = parseRedisAcl(permissions);
    return acl.isParsed ? acl.channels : acl.token;
  };
  expect(["+@all", "+@all &a:*", "+@all allchannels", "+@all &* resetchannels"].map(channels)).toEqual([
    null,
    "some",
    "all",
    "none",
  ]);
});

test("keeps a selector apart, since it can only add", () => {
  expect(parseRedisAcl("+@read allkeys (+@write ~jobs:* (x))")).toMatchObject({ isParsed: false });
  expect(parseRedisAcl("+@read allkeys (+@write ~jobs:*)")).toMatchObject({ additions: ["(+@write ~jobs:*)"] });
});

test.each([">password", "+@", "+@nosuchcategory", "%X~a", "on", "~"])("says nothing about an ACL with %s", (token) => {
  expect(parseRedisAcl(`+@all allkeys ${token}`)).toEqual({ isParsed: false, token });
});

it("agrees with the last rule that speaks of a command", () => {
  const names = Object.keys(commandCategories);
  const rule = fc.tuple(
    fc.constantFrom("+", "-"),
    fc.constantFrom("@all", "@read", "@write", "@list", "@fast", "@dangerous", ...names),
  );
  const speaksOf = (target: string, name: string) =>
    target === "@all" ||
    target === name ||
    (target.startsWith("@") && commandCategories[name]?.includes(target.slice(1)) === true);
  fc.assert(
    fc.property(fc.array(rule), fc.constantFrom(...names), (rules, name) => {
      const acl = parseRedisAcl(rules.map(([sign, target]) => `${sign}${target}`).join(" "));
      const last = rules.findLast(([, target]) => speaksOf(target, name));
      expect(acl.isParsed && acl.commands.has(name)).toBe(last?.[0] === "+");
    }),
  );
});
