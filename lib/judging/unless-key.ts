import type { DataSubject } from "../bridges/data-subject.ts";
import { unknown, type Judgement } from "../rules/rule.ts";

/**
 * What is broken for the identity is unknown for the workload while the service takes keys and the workload may have
 * one, since keys are not read. Other judgements stay as they are.
 *
 * @param key what gets a workload through without an identity, with its article: `an access key`
 */
export function unlessKey(
  judgement: Judgement,
  { credential, target }: Pick<DataSubject, "credential" | "target">,
  key: string,
): Judgement {
  if (judgement.verdict !== "broken" || credential === undefined) return judgement;
  const { message, evidence } = judgement;
  if (credential.kind === "visible") {
    return unknown(
      `${message} But the workload may sign in with ${key} (${credential.says}), whose value is not read.`,
      `whether the workload signs in with ${key}: list the need under \`ignore\` with the reason if it does`,
      [...evidence, credential.evidence],
    );
  }
  const { names, namespace, keySwitch } = credential;
  const unread =
    names.length === 1 ? "which is taken over whole and is not read" : "which are taken over whole and not read";
  return unknown(
    `${message} Unless Secret ${names.join(" or ")}, ${unread}, holds ${key}, calls fail.`,
    `whether Secret ${names.map((name) => `${namespace}/${name}`).join(" or ")} holds ${key} for ${target.name}: turn off keys there (${keySwitch}) to settle it, or list the need under \`ignore\` with the reason if it does`,
    [...evidence, ...credential.evidence],
  );
}
