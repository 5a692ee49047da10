import { toPodEnvironment, type PodEnvironment } from "../../../../lib/inventory/kubernetes/pod-environment.ts";
import { fields, list, text, type Fields } from "../json-fields.ts";

/** Most pods refer to no variable, and keep nothing. */
export function environmentOf(podSpec: Fields): PodEnvironment | null {
  const referring = [...list(podSpec["initContainers"]), ...list(podSpec["containers"])].map(fields).filter(refers);
  if (referring.length === 0) return null;
  return toPodEnvironment(
    referring.map((container) => ({
      container: text(container["name"]),
      names: list(container["env"]).map((variable) => text(fields(variable)["name"])),
    })),
  );
}

function refers(container: Fields): boolean {
  return (
    list(container["command"]).some(isReferring) ||
    list(container["args"]).some(isReferring) ||
    list(container["env"]).some((variable) => isReferring(fields(variable)["value"]))
  );
}

const isReferring = (value: unknown) => typeof value === "string" && value.includes("$(");
