import { z } from "zod";
import { serviceFamilies } from "../../lib/inventory/host-mention.ts";
import { isGuid } from "../../lib/text/guid.ts";
import { isLoopback } from "./loopback.ts";

// The message of each schema is what the reader of an error was expected to write.

const text = (expected: string, isValid: (value: string) => boolean = (value) => value.trim() !== "") =>
  z.string(expected).refine(isValid, expected);
const matching = (pattern: RegExp, expected: string) => text(expected, (value) => pattern.test(value));
const number = (expected: string, isValid: (value: number) => boolean) => z.number(expected).refine(isValid, expected);
const flag = () => z.boolean("true or false");
const oneOf = <const T extends readonly string[]>(values: T, remark = "") =>
  z.enum(values, `one of ${values.map((value) => `"${value}"`).join(", ")}${remark}`);
const list = <T extends z.ZodType>(element: T) => z.array(element, "a list");
const mapping = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape, "a mapping");

const endpoint = text("an https:// URL (http:// is allowed on loopback only)", (value) => {
  const url = URL.parse(value);
  if (url === null || url.username !== "" || url.search !== "" || url.hash !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
});
const namespace = matching(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/, "the name of a namespace");
const managedClusterId = matching(
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ContainerService\/managedClusters\/[^/]+$/i,
  "the ARM id of a managed cluster (/subscriptions/…/providers/Microsoft.ContainerService/managedClusters/…)",
);
const workload = matching(/^[^/\s]+\/[^/\s]+$/, 'a workload as "namespace/name"');
const storeUrl = matching(/^(file:.+|postgres(ql)?:\/\/.+)/, "a file: or postgres:// URL");
const link = text("an https:// or mailto: URL, or a path from /", (value) => {
  if (value.startsWith("/")) return !value.startsWith("//");
  return ["https:", "http:", "mailto:"].includes(URL.parse(value)?.protocol ?? "");
});

const hostName = matching(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, "a host name without scheme and port");

const cluster = mapping({
  name: text("a name for the cluster"),
  kubeconfig: text("the path of a kubeconfig").optional(),
  context: text("the name of a context in the kubeconfig").optional(),
  resourceId: managedClusterId.optional(),
  namespaces: list(namespace).default([]),
});

const clusters = list(cluster).check(({ value, issues }) => {
  const names = value.map(({ name }) => name);
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) === index) continue;
    issues.push({ code: "custom", input: name, path: [index, "name"], message: "a name that no other cluster has" });
  }
});

const terraform = mapping({
  path: text("the path of a folder of .tf files").optional(),
  state: text("the path of a state or plan as JSON").optional(),
}).refine(({ path, state }) => path !== undefined || state !== undefined, "path, state or both");

const banner = mapping({
  text: text("a text"),
  links: list(mapping({ label: text("a text"), href: link })).default([]),
});

const server = mapping({
  host: text("a host name or an IP address").default("127.0.0.1"),
  port: number("a port from 0 to 65535", (port) => Number.isInteger(port) && port >= 0 && port <= 65_535).default(3000),
  allowAnonymous: flag().default(false),
  names: list(hostName).default([]),
  banner: banner.optional(),
}).refine(({ host, allowAnonymous }) => allowAnonymous || isLoopback(host), {
  path: ["host"],
  error: "a loopback address, for nobody has to sign in (server.allowAnonymous: true listens all the same)",
});

/** bridgekeeper.yaml. Keys that are not named here are errors. */
export const configurationSchema = mapping({
  azure: mapping({
    endpoint: endpoint.default("https://management.azure.com"),
    credential: oneOf(["default", "token"]).default("default"),
    subscriptions: list(text("the id of a subscription (a GUID)", isGuid)).default([]),
  }).prefault({}),
  clusters: clusters.default([]),
  terraform: list(terraform).default([]),
  helm: mapping({ charts: list(text("the path of a chart")).default([]) }).prefault({}),
  needs: list(
    mapping({
      workload,
      kind: oneOf(serviceFamilies, " (the others show in the workload itself)"),
      target: text("a host name, the name of a resource or its ARM id"),
    }),
  ).default([]),
  ignore: list(
    mapping({
      rule: matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, "the id of a rule"),
      resource: text('a workload as "namespace/name", or an ARM id'),
      reason: text("a reason"),
      until: z.iso.date("a date as YYYY-MM-DD"),
    }),
  ).default([]),
  server: server.prefault({}),
  store: mapping({ url: storeUrl.default("file:./data/bridgekeeper.db") }).prefault({}),
  refresh: mapping({
    intervalInSeconds: number("a number of seconds, 5 or more", (seconds) => seconds >= 5).default(60),
  }).prefault({}),
});

export type ParsedConfiguration = z.output<typeof configurationSchema>;
