import { seenInAzure } from "../bridges/evidence.ts";
import type { HostUse } from "../bridges/host-use.ts";
import type { RedisSubject } from "../bridges/redis-subject.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { RedisCache, RedisEnterprise, RedisEnterpriseDatabase } from "../inventory/azure/redis.ts";
import { valueOf } from "../inventory/lookup.ts";
import { kubectlName } from "../bridges/observe-workload.ts";
import { unlessKey } from "../judging/unless-key.ts";
import { broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";
import { worstVerdict } from "../bridges/verdict.ts";

/**
 * Entra tokens travel over TLS only, and the plain port is closed unless it was opened.
 * https://learn.microsoft.com/azure/azure-cache-for-redis/cache-azure-active-directory-for-authentication
 */
export const redisTlsPort = defineRule<RedisSubject>({
  id: "redis-tls-port",
  description: "The workload must connect to a port that is open, over TLS.",
  requires: ({ enterprise, databases }) => (enterprise === undefined ? [] : [databases]),
  judge(subject) {
    const { cache, enterprise, uses } = subject;
    if (cache === undefined && enterprise === undefined) return null;
    const judgements = uses.map((use) =>
      cache === undefined
        ? judgeManagedUse(use, enterprise, valueOf(subject.databases) ?? [])
        : judgeUse(use, cache, subject),
    );
    const named = judgements.filter((judgement) => judgement !== null);
    const worst = worstVerdict(named.map(({ verdict }) => verdict));
    return named.find(({ verdict }) => verdict === worst) ?? null;
  },
  fix({ cache, databases, key, context }) {
    const port = cache?.sslPort ?? valueOf(databases)?.[0]?.port ?? 10000;
    return {
      az: null,
      terraform: null,
      kubectl: [
        `# in the release's values: rediss://${key}:${port}/0, or host ${key}, port ${port} and TLS on`,
        `kubectl -n ${context.workload.namespace} set env ${kubectlName(context.workload)} <VARIABLE>=rediss://${key}:${port}/0`,
      ].join("\n"),
      docs: "https://learn.microsoft.com/azure/azure-cache-for-redis/cache-best-practices-development",
    };
  },
});

/** Null for a bare host: its port may stand in a variable whose value is not read. */
function judgeUse({ mention, evidence }: HostUse, cache: RedisCache, subject: RedisSubject): Judgement | null {
  const { scheme, port } = mention;
  const found = {
    ...evidence,
    label: "found",
    value: `${scheme === null ? "" : `${scheme}://`}${mention.host}${port === null ? "" : `:${port}`}`,
  };
  const seen = [see("expected", `rediss://…:${cache.sslPort}`, cache, "properties.sslPort"), found];
  if (port === null && scheme === "redis" && (mention.isPortVariable || subject.mayNamePort)) {
    return unknown(
      `The workload names ${cache.name} with redis:// and takes the port from a variable, whose value is not read.`,
      "which port the variable names, and whether the client turns TLS on",
      seen,
    );
  }
  const isPlainPort = port === cache.port || (port === null && scheme === "redis");
  if (isPlainPort && !cache.nonSslPortEnabled) {
    return broken(
      `The workload connects to the plain port ${cache.port}, which is closed on ${cache.name}: connections are refused or time out.`,
      [...seen, see("plain port open", "false", cache, "properties.enableNonSslPort")],
    );
  }
  if (isPlainPort && subject.footing !== null && subject.credential?.kind !== "visible") {
    const message = `The workload connects without TLS, over which ${cache.name} takes no Entra tokens.`;
    return unlessKey(broken(message, seen), subject, "an access key");
  }
  if (isPlainPort)
    return intact(`The plain port ${cache.port} of ${cache.name} is open. Passwords cross it unencrypted.`, seen);
  if (scheme === "redis") {
    return unknown(
      `The workload names port ${port} with redis://, which means no TLS unless the client is told otherwise.`,
      "whether the client turns TLS on beside the URL",
      seen,
    );
  }
  if (port !== null && port !== cache.sslPort) {
    return unknown(
      `The workload names port ${port}; the TLS port of ${cache.name} is ${cache.sslPort}.`,
      `what listens on port ${port}`,
      seen,
    );
  }
  if (port !== null) return intact(`The workload names the TLS port ${port}.`, seen);
  return scheme === "rediss" ? intact("The workload connects with rediss://, which is TLS.", seen) : null;
}

function judgeManagedUse(
  { mention, evidence }: HostUse,
  instance: RedisEnterprise | undefined,
  databases: readonly RedisEnterpriseDatabase[],
): Judgement | null {
  const { scheme, port } = mention;
  const [database] = databases;
  if (database === undefined) {
    return unknown(
      `${instance?.name} has no database that could be read.`,
      "Microsoft.Cache/redisEnterprise/databases/read",
      [evidence],
    );
  }
  const expected = seenInAzure(
    "expected",
    String(database.port),
    "redisEnterpriseDatabases",
    database,
    "properties.port",
    database.clusterId,
  );
  const seen = [expected, { ...evidence, label: "found", value: port === null ? null : String(port) }];
  if (port !== null && databases.every((each) => each.port !== port)) {
    return broken(
      `The workload connects to port ${port}; the database of ${instance?.name} listens on ${database.port} only.`,
      seen,
    );
  }
  const isEncrypted = databases.every(({ clientProtocol }) => clientProtocol?.toLowerCase() !== "plaintext");
  if (isEncrypted && scheme === "redis") {
    return unknown(
      `${instance?.name} speaks TLS only, and redis:// means no TLS unless the client is told otherwise.`,
      "whether the client turns TLS on beside the URL",
      seen,
    );
  }
  return port === null ? null : intact(`The workload names port ${port}, on which ${instance?.name} listens.`, seen);
}

function see(label: string, value: string, cache: RedisCache, path: string) {
  return seenInAzure(label, value, "redisCaches", cache, path, subscriptionScope(cache.id) ?? "/");
}
