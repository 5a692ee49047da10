import type { VariableReference } from "../../../lib/inventory/kubernetes/pod-template.ts";

/** `$$` is an escaped dollar: `$$(NAME)` stays text, `$$$(NAME)` is a dollar and a reference. */
const reference = /\$\$|\$\(([A-Za-z_.-][\w.-]*)\)/g;
const shell = /(?:^|\/)(?:ba|da|a|z|k)?sh$/;
const conventionalName = /^[A-Z_][A-Z0-9_]*$/;

/**
 * The `$(NAME)` references that the kubelet expands in a text.
 * https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.34/#container-v1-core
 */
export function findVariableReferences(value: string, path: string): VariableReference[] {
  if (!value.includes("$(")) return [];
  const found: VariableReference[] = [];
  for (const [, variable] of value.matchAll(reference)) if (variable !== undefined) found.push({ variable, path });
  return found;
}

/** References in command and args. To a shell, a `$(date)` that the kubelet left alone is a command to run. */
export function findCommandReferences(command: readonly string[], args: readonly string[]): VariableReference[] {
  const found = [
    ...command.flatMap((part, at) => findVariableReferences(part, `command[${at}]`)),
    ...args.flatMap((part, at) => findVariableReferences(part, `args[${at}]`)),
  ];
  const runsShell = [...command, ...args].some((part) => shell.test(part));
  return runsShell ? found.filter(({ variable }) => conventionalName.test(variable)) : found;
}
