import { parse } from "yaml";
import type { VaultObject } from "../../../../lib/inventory/kubernetes/secret-provider-class.ts";
import { fields, list, text, textOrNull } from "../json-fields.ts";

/** A class lists tens of objects; more than this is not a list of objects, and YAML is slow to parse. */
const maxLength = 65_536;

/**
 * The `objects` parameter of a SecretProviderClass: YAML with an `array` of texts that are YAML again.
 * What cannot be parsed is left out.
 * https://azure.github.io/secrets-store-csi-driver-provider-azure/docs/getting-started/usage/
 */
export function parseVaultObjects(objects: unknown): VaultObject[] {
  return list(fields(parseYaml(objects))["array"]).flatMap((entry) => {
    const object = fields(typeof entry === "string" ? parseYaml(entry) : entry);
    const name = textOrNull(object["objectName"]);
    if (name === null) return [];
    return [{ name, type: toObjectType(object["objectType"]), alias: textOrNull(object["objectAlias"]) }];
  });
}

function parseYaml(value: unknown): unknown {
  const source = text(value);
  if (source.length > maxLength) return undefined;
  try {
    return parse(source, { logLevel: "silent" });
  } catch {
    return undefined;
  }
}

function toObjectType(value: unknown): VaultObject["type"] {
  const type = text(value).toLowerCase();
  return type === "key" || type === "cert" ? type : "secret";
}
