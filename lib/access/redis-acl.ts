/**
 * What a Redis ACL lets its user do with keys, as far as a sample of everyday commands shows.
 *
 * - `all`: every command of the sample, or every key
 * - `some`: a part of them
 * - `none`: none of them
 */
export type Extent = "all" | "some" | "none";

export type RedisAllowance =
  | { readonly isParsed: true; readonly reads: Extent; readonly writes: Extent; readonly keys: Extent }
  /** The first rule that is not understood: nothing can be said about the whole. */
  | { readonly isParsed: false; readonly token: string };

interface Command {
  readonly name: string;
  readonly categories: readonly string[];
}

/** Commands with all their categories. https://redis.io/docs/latest/commands/command-docs */
const readCommands: readonly Command[] = [
  { name: "get", categories: ["read", "string", "fast"] },
  { name: "hget", categories: ["read", "hash", "fast"] },
  { name: "lrange", categories: ["read", "list", "slow"] },
  { name: "exists", categories: ["keyspace", "read", "fast"] },
];
/** What a queue consumer and its results need. */
const writeCommands: readonly Command[] = [
  { name: "lpush", categories: ["write", "list", "fast"] },
  { name: "brpop", categories: ["write", "list", "slow", "blocking"] },
  { name: "set", categories: ["write", "string", "slow"] },
  { name: "del", categories: ["keyspace", "write", "slow"] },
];

const commandRule = /^([+-])([a-z][a-z0-9._-]*)(\|[a-z0-9_-]+)?$/;
const categoryRule = /^([+-])@([a-z]+)$/;
const channelRule = /^(?:&\S+|allchannels|resetchannels)$/;

/**
 * Reads an ACL from left to right, as Redis does: later rules win over earlier ones.
 * https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl
 */
export function parseRedisAcl(permissions: string): RedisAllowance {
  const commands = new Map([...readCommands, ...writeCommands].map((command) => [command, false] as const));
  let keys: Extent = "none";
  for (const token of permissions.split(/\s+/).filter(Boolean)) {
    const rule = token.toLowerCase();
    if (channelRule.test(rule)) continue;
    const keyExtent = keysAfter(rule, keys);
    if (keyExtent !== undefined) keys = keyExtent;
    else if (!applyCommandRule(commands, rule)) return { isParsed: false, token };
  }
  return { isParsed: true, reads: extentOf(commands, readCommands), writes: extentOf(commands, writeCommands), keys };
}

function keysAfter(rule: string, keys: Extent): Extent | undefined {
  if (rule === "allkeys" || rule === "~*") return "all";
  if (rule === "resetkeys") return "none";
  if (!rule.startsWith("~")) return undefined;
  return keys === "all" ? "all" : "some";
}

/** Whether the rule was understood. A rule about a subcommand leaves the whole command as it was. */
function applyCommandRule(commands: Map<Command, boolean>, rule: string): boolean {
  const alias = { allcommands: "+@all", nocommands: "-@all" }[rule] ?? rule;
  const [, sign, category] = categoryRule.exec(alias) ?? [];
  if (category !== undefined) {
    for (const command of commands.keys()) {
      if (category === "all" || command.categories.includes(category)) commands.set(command, sign === "+");
    }
    return true;
  }
  const [, commandSign, name, subcommand] = commandRule.exec(alias) ?? [];
  if (name === undefined) return false;
  for (const command of commands.keys()) {
    if (command.name === name && subcommand === undefined) commands.set(command, commandSign === "+");
  }
  return true;
}

function extentOf(commands: ReadonlyMap<Command, boolean>, sample: readonly Command[]): Extent {
  const allowed = sample.filter((command) => commands.get(command)).length;
  return allowed === sample.length ? "all" : allowed > 0 ? "some" : "none";
}
