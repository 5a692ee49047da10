import { expect, it } from "vitest";
import { iconOf } from "./icon.ts";

it("shows a workload by its Kubernetes kind", () => {
  expect(iconOf("workload", "shop · StatefulSet")).toBe("stateful-set");
  expect(iconOf("workload", "shop · SomethingNew")).toBe("deployment");
});

it("tells what brings Secrets from what brings settings", () => {
  expect(iconOf("provider", "shop · ExternalSecret")).toBe("secret-provider");
  expect(iconOf("provider", "shop · AzureAppConfigurationProvider")).toBe("provider");
});

it("shows everything else by its kind, whatever it is called", () => {
  expect(iconOf("redis", "Azure Cache for Redis")).toBe("redis");
  expect(iconOf("fold", "aks/shop")).toBe("fold");
});
