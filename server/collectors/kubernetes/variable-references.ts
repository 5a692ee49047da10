import type { VariableReference } from "../../../lib/inventory/kubernetes/pod-template.ts";

/**
 * A dollar takes the character after it along, whatever it is: `$$(NAME)` stays text, `$$$(NAME)` is a dollar and a
 * reference. Everything up to the next bracket is the name: `$($(NAME)` refers to `$(NAME`.
 */
const reference = /\$(?:\(([^)]*)\)|[^])/g;
/** What a variable can be called that a ConfigMap or a manifest defines; other texts in brackets are left alone. */
const variableName = /^[A-Za-z_.-][\w.-]*$/;
const shell = /(?:^|\/)(?:ba|da|a|z|k)?sh$/;
const conventionalName = /^[A-Z_][A-Z0-9_]*$/;

/**
 * The `$(NAME)` references that the kubelet expands in a text.
 * https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.34/#container-v1-core
 */
export function findVariableReferences(value: string, path: string): VariableReference[] {
  if (!value.includes("$(")) return [];
  const found: VariableReference[] = [];
  for (const [, variable] of value.matchAll(reference)) {
    if (variable !== undefined && variableName.test(variable)) found.push({ variable, path, isInShell: false });
  }
  return found;
}

/** References in command and args. To a shell, a `$(date)` that the kubelet left alone is a command to run. */
export function findCommandReferences(command: readonly string[], args: readonly string[]): VariableReference[] {
  const found = [
    ...command.flatMap((part, at) => findVariableReferences(part, `command[${at}]`)),
    ...args.flatMap((part, at) => findVariableReferences(part, `args[${at}]`)),
  ];
  const runsShell = [...command, ...args].some((part) => shell.test(part));
  if (!runsShell) return found;
  return found.filter(({ variable }) => conventionalName.test(variable)).map((each) => ({ ...each, isInShell: true }));
}
