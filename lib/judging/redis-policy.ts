import { extentOf, type RedisAllowance } from "../access/redis-acl.ts";
import { celeryCommands, everydayReads, everydayWrites } from "../access/redis-commands.ts";
import type { HostUse } from "../bridges/host-use.ts";
import type { RedisSubject } from "../bridges/redis-subject.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";

/** What keeps a workload from using the cache at all, as in "The policy …"; undefined where nothing is proved to. */
export function flawOfPolicy(acl: RedisAllowance, subject: RedisSubject): string | undefined {
  const { readableKeys, writableKeys } = acl;
  if (readableKeys === "none" && writableKeys === "none")
    return "names no keys, so every command on a key fails with NOPERM.";
  const [reads, writes] = [extentOf(everydayReads, acl), extentOf(everydayWrites, acl)];
  if (reads === "none" && writes === "none") return "allows neither reads nor writes, so commands fail with NOPERM.";
  if (!keepsQueue(subject)) return undefined;
  if (!acl.commands.has("lpush") && !acl.commands.has("brpop"))
    return "allows neither LPUSH nor BRPOP, and the workload keeps a queue here. The first of them fails with NOPERM.";
  if (writableKeys === "none")
    return "lets no key be written, and the workload keeps a queue here. Its first LPUSH or BRPOP fails with NOPERM.";
  return undefined;
}

/** Enough for whatever a workload does with keys. What is dangerous to the whole cache is not meant. */
export function isEnough(acl: RedisAllowance, subject: RedisSubject): boolean {
  const samples = [
    everydayReads,
    everydayWrites,
    ...(isCelery(subject.uses, subject.context.workload) ? [celeryCommands] : []),
  ];
  const extents = [...samples.map((sample) => extentOf(sample, acl)), acl.readableKeys, acl.writableKeys];
  return extents.every((extent) => extent === "all");
}

/** What a policy allows that may or may not be enough, as in "It allows …". */
export function shortOf(acl: RedisAllowance, subject: RedisSubject): string {
  const { readableKeys, writableKeys, additions } = acl;
  const keys =
    readableKeys === writableKeys
      ? `${readableKeys} of the keys`
      : `${readableKeys} of the keys to be read and ${writableKeys} to be written`;
  const commands = `${extentOf(everydayReads, acl)} of the usual reads and ${extentOf(everydayWrites, acl)} of the usual writes`;
  const more = additions.length === 0 ? "" : `, and what ${additions.join(" and ")} adds`;
  return `${commands} on ${keys}${more}. ${isCelery(subject.uses, subject.context.workload) ? celeryWants(acl) : ""}Whether the workload needs more is not known.`;
}

/** https://github.com/celery/kombu/blob/main/kombu/transport/redis.py */
function celeryWants(acl: RedisAllowance): string {
  const lacking = celeryCommands.filter((name) => !acl.commands.has(name));
  const commands = lacking.length === 0 ? "" : `, and uses ${lacking.join(", ").toUpperCase()}`;
  return `Celery keeps its queues, _kombu.binding.*, unacked* and celery-task-meta-* here, under a global_keyprefix if it has one${commands}. `;
}

const queueWords = /CELERY|BROKER|QUEUE|SIDEKIQ|BULLMQ/i;
/** Frameworks whose queues are in Redis and nowhere else. */
const redisQueues = /sidekiq|bullmq/i;

/** Evident from names alone: of what names the host, or of images. A queue elsewhere in the workload may be another's. */
function keepsQueue({ uses, context }: RedisSubject): boolean {
  return (
    uses.some(({ where }) => queueWords.test(where.split(" of ")[0] ?? "")) ||
    context.workload.template.containers.some(({ image }) => redisQueues.test(image))
  );
}

/** The variable that names the host speaks of Celery, or the image is called so. */
export function isCelery(uses: readonly HostUse[], { template }: Workload): boolean {
  return (
    uses.some(({ where }) => /CELERY/i.test(where.split(" of ")[0] ?? "")) ||
    template.containers.some(({ image }) => /celery/i.test(image))
  );
}
