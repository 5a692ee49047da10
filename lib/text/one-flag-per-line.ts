/** Up to this length a command is read in one line. */
const shortEnough = 56;

/**
 * Long commands of the Azure CLI with every flag on a line of its own, so that a narrow column breaks none of them in
 * two. Lines that are continued already are taken together first; what is quoted stays whole. Everything else is left.
 */
export function oneFlagPerLine(code: string): string {
  return code
    .replaceAll(/ *\\\n\s*/g, " \\\u0000")
    .split("\n")
    .map(breakCommand)
    .join("\n");
}

function breakCommand(line: string): string {
  const command = line.replaceAll(" \\\u0000", " ");
  const [verb = "", ...flags] = command.split(/ (?=--[a-z])(?=(?:[^'"]|'[^']*'|"[^"]*")*$)/);
  const isBroken = command.startsWith("az ") && !command.includes(" # ") && !/\$\(|<</.test(command);
  if (!isBroken || command.length <= shortEnough || flags.length < 2) return line.replaceAll("\u0000", "\n  ");
  return [verb, ...flags.map((flag) => `  ${flag.trim()}`)].join(" \\\n");
}
