import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KubeConfigError } from "./kube-config-error.ts";
import { apiServerHost, loadKubeConfig } from "./load-kube-config.ts";

const kubeConfig = (name: string, extra = "") => `apiVersion: v1
kind: Config
clusters: [{ name: ${name}, cluster: { server: "https://AKS-${name}.hcp.westeurope.azmk8s.io:443" } }]
users: [{ name: ${name}-user, user: { token: planted-token } }]
contexts: [{ name: ${name}, context: { cluster: ${name}, user: ${name}-user } }]
current-context: ${name}
${extra}`;

let home: string;
const write = (file: string, text: string) => {
  const target = path.join(home, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  return target;
};

beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), "kube-config-"));
});
afterAll(() => rmSync(home, { recursive: true }));

function errorOf(load: () => unknown): KubeConfigError {
  try {
    load();
  } catch (error) {
    if (error instanceof KubeConfigError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("the kubeconfig", () => {
  test("comes from an explicit path before KUBECONFIG, with ~ for the home folder", () => {
    write("own/config", kubeConfig("own"));
    const listed = write("listed/config", kubeConfig("listed"));
    const loaded = loadKubeConfig({ kubeconfig: "~/own/config", env: { HOME: home, KUBECONFIG: listed } });
    expect(apiServerHost(loaded)).toBe("aks-own.hcp.westeurope.azmk8s.io");
  });

  test("comes from all files of KUBECONFIG; of two entries with one name the first wins", () => {
    const first = write("merge/first", kubeConfig("shared"));
    const second = write("merge/second", `${kubeConfig("shared").replaceAll("AKS-shared", "other")}`);
    const third = write("merge/third", kubeConfig("third"));
    const env = { HOME: home, KUBECONFIG: [first, path.join(home, "missing"), second, third].join(path.delimiter) };
    expect(apiServerHost(loadKubeConfig({ env }))).toBe("aks-shared.hcp.westeurope.azmk8s.io");
    expect(apiServerHost(loadKubeConfig({ env, context: "third" }))).toBe("aks-third.hcp.westeurope.azmk8s.io");
  });

  test("comes from the home folder, and else from the pod's own ServiceAccount", () => {
    write("person/.kube/config", kubeConfig("person"));
    const person = loadKubeConfig({ env: { HOME: path.join(home, "person") } });
    expect(apiServerHost(person)).toBe("aks-person.hcp.westeurope.azmk8s.io");

    write("pod/token", "planted-token");
    write("pod/ca.crt", "certificate");
    const pod = loadKubeConfig({
      env: { HOME: path.join(home, "nobody"), KUBERNETES_SERVICE_HOST: "fd00::1", KUBERNETES_SERVICE_PORT: "443" },
      serviceAccountDirectory: path.join(home, "pod"),
    });
    expect(pod.getCurrentCluster()?.server).toBe("https://[fd00::1]:443");
  });

  test("never falls back to an address that nobody named", () => {
    const error = errorOf(() => loadKubeConfig({ env: { HOME: path.join(home, "nobody") } }));
    expect(error).toMatchObject({
      file: null,
      found: expect.stringContaining(path.join(home, "nobody", ".kube", "config")),
    });
  });

  test("names the contexts there are when the wanted one does not exist", () => {
    const file = write("contexts/config", kubeConfig("prod-weu"));
    const error = errorOf(() => loadKubeConfig({ kubeconfig: file, context: "prod-neu" }));
    expect(error).toMatchObject({
      file,
      found: 'the context "prod-neu", which does not exist',
      expected: "one of the contexts prod-weu",
    });
  });

  test.each([
    ["missing", undefined, "no such file"],
    ["empty", "", "an empty file"],
    ["cut", kubeConfig("cut").slice(0, 190), "YAML that breaks off at line"],
    ["prose", "planted-token", "no current-context"],
    ["only comments", "# nothing yet", "no YAML (expected a document"],
    ["null", "~", "YAML that is no kubeconfig"],
    ["headless", kubeConfig("x").replace(/current-context.*/, ""), "no current-context"],
    ["userless", kubeConfig("x").replace(/users:.*/, ""), 'the context "x" with the unknown user "x-user"'],
    ["clusterless", kubeConfig("x").replace(/clusters:.*/, ""), 'the context "x" with the unknown cluster "x"'],
    ["plain", kubeConfig("x").replace("https://", "http://"), 'the server "http://AKS-x.hcp.westeurope.azmk8s.io:443"'],
    ["certless", kubeConfig("x").replace("token: planted-token", "client-certificate: gone.pem"), "a reference to "],
  ])("that is %s is refused with what was found, never quoting it", (name, text, found) => {
    const file = text === undefined ? path.join(home, "missing-file") : write(`bad/${name}`, text);
    const error = errorOf(() => loadKubeConfig({ kubeconfig: file }));
    expect(error.file).toBe(file);
    expect(error.found).toContain(found);
    expect(error.message).not.toContain("planted-token");
  });
});
