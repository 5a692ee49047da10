import type { DataSubject } from "../bridges/data-subject.ts";
import type { OpaqueSecrets } from "../bridges/opaque-secrets.ts";
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
  const sources = [...wholeSecrets(credential), ...credential.others];
  return unknown(
    `${message} Unless ${sources.join(" or ")} holds ${key}, calls fail.`,
    `whether ${placesOf(credential)} holds ${key} for ${target.name}: turn off keys there (${credential.keySwitch}) to settle it, or list the need under \`ignore\` with the reason if it does`,
    [...evidence, ...credential.evidence],
  );
}

function wholeSecrets({ names }: OpaqueSecrets): readonly string[] {
  if (names.length === 0) return [];
  const unread =
    names.length === 1 ? "which is taken over whole and is not read" : "which are taken over whole and not read";
  return [`Secret ${names.join(" or ")}, ${unread},`];
}

function placesOf({ names, others, namespace }: OpaqueSecrets): string {
  const secrets = names.map((name) => `${namespace}/${name}`).join(" or ");
  return [...(secrets === "" ? [] : [`Secret ${secrets}`]), ...others].join(" or ");
}
