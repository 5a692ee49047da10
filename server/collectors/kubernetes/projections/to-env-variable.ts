import { findHosts } from "../../../../lib/inventory/host-mention.ts";
import type { EnvKeySource, EnvSource, EnvVariable } from "../../../../lib/inventory/kubernetes/pod-template.ts";
import { fields, isPresent, list, text, type Fields } from "../json-fields.ts";

const namesWithPlainValues: ReadonlySet<string> = new Set([
  "AZURE_CLIENT_ID",
  "AZURE_TENANT_ID",
  "AZURE_FEDERATED_TOKEN_FILE",
  "AZURE_AUTHORITY_HOST",
]);
/** Switches of the App Configuration provider's controller, whatever its version calls them. */
const controllerSwitch = /^WORKLOAD_IDENTITY_(?:ENABLED|\w*GLOBAL_SERVICE_ACCOUNT\w*)$/;
const modelDeploymentName = /(?:OPENAI|AOAI).*(?:DEPLOYMENT|ENGINE)/;
const plainName = /^[A-Za-z0-9][\w.-]{0,63}$/;

export function toEnvVariable(entry: unknown): EnvVariable {
  const variable = fields(entry);
  const name = text(variable["name"]);
  const value = text(variable["value"]);
  return {
    name,
    literal: isPresent(variable["valueFrom"]) ? null : literalOf(name, value),
    hosts: findHosts(value),
    from: toEnvKeySource(variable["valueFrom"]),
  };
}

/** The value, for the few names under which nobody keeps a secret. */
function literalOf(name: string, value: string): string | null {
  if (namesWithPlainValues.has(name)) return value;
  if (controllerSwitch.test(name)) return /^(?:true|false)$/i.test(value) ? value.toLowerCase() : null;
  return modelDeploymentName.test(name) && plainName.test(value) ? value : null;
}

function toEnvKeySource(valueFrom: unknown): EnvKeySource | null {
  const source = fields(valueFrom);
  if (isPresent(source["configMapKeyRef"])) return keySource("ConfigMap", fields(source["configMapKeyRef"]));
  if (isPresent(source["secretKeyRef"])) return keySource("Secret", fields(source["secretKeyRef"]));
  if (!isPresent(valueFrom)) return null;
  return { kind: "other", name: "", key: text(fields(source["fieldRef"])["fieldPath"]), isOptional: false };
}

function keySource(kind: "ConfigMap" | "Secret", reference: Fields): EnvKeySource {
  return {
    kind,
    name: text(reference["name"]),
    key: text(reference["key"]),
    isOptional: reference["optional"] === true,
  };
}

export function toEnvSources(envFrom: unknown): EnvSource[] {
  return list(envFrom).flatMap((entry): EnvSource[] => {
    const source = fields(entry);
    const prefix = text(source["prefix"]);
    return [
      ...envSource("ConfigMap", source["configMapRef"], prefix),
      ...envSource("Secret", source["secretRef"], prefix),
    ];
  });
}

function envSource(kind: "ConfigMap" | "Secret", value: unknown, prefix: string): EnvSource[] {
  if (!isPresent(value)) return [];
  const reference = fields(value);
  return [{ kind, name: text(reference["name"]), prefix, isOptional: reference["optional"] === true }];
}
