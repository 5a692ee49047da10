import { findHosts } from "../../../../lib/inventory/host-mention.ts";
import type { ConfigMap } from "../../../../lib/inventory/kubernetes/config-map.ts";
import { fields, text } from "../json-fields.ts";
import { parseGoTime } from "../parse-go-time.ts";
import { toKubernetesObject, toOwners, type Projection } from "./projection.ts";

export const toConfigMap: Projection<ConfigMap> = (object, context) => {
  const metadata = fields(object["metadata"]);
  const data = Object.entries(fields(object["data"]));
  const binaryData = Object.entries(fields(object["binaryData"]));
  return {
    ...toKubernetesObject(metadata, context),
    uid: text(metadata["uid"]),
    owners: toOwners(metadata),
    settingsChangedAt: parseGoTime(fields(metadata["annotations"])["azconfig.io/LastReconcileTime"]),
    keys: [...data, ...binaryData].map(([key]) => key),
    hosts: [
      ...data.flatMap(([key, value]) => hostsUnder(key, text(value))),
      ...binaryData.flatMap(([key, value]) => hostsUnder(key, Buffer.from(text(value), "base64").toString("latin1"))),
    ],
  };
};

function hostsUnder(key: string, value: string): ConfigMap["hosts"] {
  return findHosts(value).map((mention) => ({ ...mention, key }));
}
