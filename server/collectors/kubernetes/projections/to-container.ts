import { findHosts } from "../../../../lib/inventory/host-mention.ts";
import type { Container } from "../../../../lib/inventory/kubernetes/pod-template.ts";
import { fields, list, text, textList } from "../json-fields.ts";
import { parseBytes, parseMillicores } from "../parse-quantity.ts";
import { findCommandReferences, findVariableReferences } from "../variable-references.ts";
import { toEnvSources, toEnvVariable } from "./to-env-variable.ts";

/** Where the workload-identity webhook mounted its token up to version 1.5. */
const oldTokenPath = "/var/run/secrets/azure/tokens/";

export function toContainer(entry: unknown, isInit: boolean): Container {
  const container = fields(entry);
  const command = textList(container["command"]);
  const args = textList(container["args"]);
  const env = list(container["env"]);
  return {
    name: text(container["name"]),
    isInit,
    image: text(container["image"]),
    env: env.map(toEnvVariable),
    envFrom: toEnvSources(container["envFrom"]),
    variableReferences: [...findCommandReferences(command, args), ...env.flatMap(findEnvReferences)],
    spellsOldTokenPath: [...command, ...args, ...env.map((variable) => text(fields(variable)["value"]))].some((value) =>
      value.includes(oldTokenPath),
    ),
    hosts: findHosts([...command, ...args].join("\n")),
    requests: toRequests(container["resources"]),
  };
}

function findEnvReferences(entry: unknown) {
  const variable = fields(entry);
  return findVariableReferences(text(variable["value"]), `env[${text(variable["name"])}]`);
}

/** A request that is left out equals the limit; the API server fills it in on pods but not on templates. */
function toRequests(resources: unknown): Container["requests"] {
  const requests = fields(fields(resources)["requests"]);
  const limits = fields(fields(resources)["limits"]);
  return {
    cpuInMillicores: parseMillicores(requests["cpu"] ?? limits["cpu"]) ?? 0,
    memoryInBytes: parseBytes(requests["memory"] ?? limits["memory"]) ?? 0,
  };
}
