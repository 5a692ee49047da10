import { listRules } from "../../lib/bridges/all-rules.ts";
import { nearestOf } from "../../lib/text/nearest.ts";
import type { Configuration } from "./configuration.ts";
import { unknownVariables, type Environment } from "./environment-override.ts";

/** What is well-formed and yet does nothing, a sentence each. `now` is ISO 8601. */
export function warningsOf(configuration: Configuration, env: Environment, now: string): readonly string[] {
  const { terraform, helm, ignore } = configuration;
  return [
    ...(terraform.length > 0 ? ["terraform: accepted, but this version reads nothing from it"] : []),
    ...(helm.charts.length > 0 ? ["helm.charts: accepted, but this version reads nothing from them"] : []),
    ...ignore.flatMap(({ rule, until }, index) => ignoreWarnings(`ignore[${index}]`, rule, until, now)),
    ...unknownVariables(env).map((variable) => `${variable}: no setting has this name, so it does nothing`),
  ];
}

function ignoreWarnings(place: string, rule: string, until: string, now: string): string[] {
  const known = listRules().map(({ id }) => id);
  const isOver = until.slice(0, 10) < now.slice(0, 10);
  return [
    ...(known.includes(rule)
      ? []
      : [`${place}.rule: there is no rule ${rule}; the nearest is ${nearestOf(known, rule)}`]),
    ...(isOver ? [`${place}.until: ${until} is past, so ${rule} counts again`] : []),
  ];
}
