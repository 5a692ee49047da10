import { commandCategories, knownCategories } from "./redis-commands.ts";

/** How much of what is asked about: every command of a sample or every key, a part of them, or nothing. */
export type Extent = "all" | "some" | "none";

/** What a Redis ACL lets its user do. */
export interface RedisAllowance {
  /** Of the commands that are known here. */
  readonly commands: ReadonlySet<string>;
  readonly readableKeys: Extent;
  readonly writableKeys: Extent;
  /** Channels to publish and subscribe; null where the ACL does not speak of them and the server's default counts. */
  readonly channels: Extent | null;
  /** Rules that can only add to this: selectors. */
  readonly additions: readonly string[];
}

export type RedisAcl =
  | ({ readonly isParsed: true } & RedisAllowance)
  /** The first rule that is not understood: nothing can be said about the whole. */
  | { readonly isParsed: false; readonly token: string };

export function extentOf(sample: readonly string[], { commands }: RedisAllowance): Extent {
  const allowed = sample.filter((name) => commands.has(name)).length;
  return allowed === sample.length ? "all" : allowed > 0 ? "some" : "none";
}

interface State {
  readonly commands: Set<string>;
  readableKeys: Extent;
  writableKeys: Extent;
  channels: Extent | null;
}

const tokens = /\([^)]*\)|\S+/g;
const commandRule = /^([+-])([a-z][a-z0-9._-]*)(\|[a-z0-9_-]+)?$/;
const categoryRule = /^([+-])@([a-z]+)$/;
const keyRule = /^(?:~|%(r|w|rw|wr)~)(.+)$/;
const aliases: Readonly<Record<string, string>> = {
  allcommands: "+@all",
  nocommands: "-@all",
  allkeys: "~*",
  allchannels: "&*",
};

/**
 * Reads an ACL from left to right, as Redis does: later rules win over earlier ones.
 * https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl
 */
export function parseRedisAcl(permissions: string): RedisAcl {
  const state: State = { commands: new Set(), readableKeys: "none", writableKeys: "none", channels: null };
  const additions: string[] = [];
  for (const token of permissions.match(tokens) ?? []) {
    const rule = aliases[token.toLowerCase()] ?? token.toLowerCase();
    if (/^\(.*\)$/.test(rule)) additions.push(token);
    else if (!applyKeys(state, rule) && !applyChannels(state, rule) && !applyCommands(state.commands, rule))
      return { isParsed: false, token };
  }
  return { isParsed: true, ...state, additions };
}

/** These three answer whether the rule was theirs, and understood. */
function applyKeys(state: State, rule: string): boolean {
  if (rule === "resetkeys") {
    state.readableKeys = state.writableKeys = "none";
    return true;
  }
  const [, access = "rw", pattern] = keyRule.exec(rule) ?? [];
  if (pattern === undefined) return false;
  if (access.includes("r")) state.readableKeys = widen(state.readableKeys, pattern);
  if (access.includes("w")) state.writableKeys = widen(state.writableKeys, pattern);
  return true;
}

function applyChannels(state: State, rule: string): boolean {
  if (rule === "resetchannels") state.channels = "none";
  else if (/^&.+$/.test(rule)) state.channels = widen(state.channels ?? "none", rule.slice(1));
  else return false;
  return true;
}

const widen = (extent: Extent, pattern: string): Extent => (extent === "all" || pattern === "*" ? "all" : "some");

function applyCommands(commands: Set<string>, rule: string): boolean {
  const [, categorySign, category] = categoryRule.exec(rule) ?? [];
  if (category !== undefined) {
    if (!knownCategories.has(category)) return false;
    for (const [name, categories] of Object.entries(commandCategories)) {
      if (category === "all" || categories.includes(category)) set(commands, name, categorySign === "+");
    }
    return true;
  }
  const [, sign, name, subcommand] = commandRule.exec(rule) ?? [];
  if (name === undefined) return false;
  const isKnown = name in commandCategories;
  // One argument given leaves the whole command as it was; one taken away does not leave it whole.
  if (subcommand !== undefined) return sign === "+" || !isKnown;
  if (isKnown) set(commands, name, sign === "+");
  return true;
}

function set(commands: Set<string>, name: string, isAllowed: boolean): void {
  if (isAllowed) commands.add(name);
  else commands.delete(name);
}
