import { provider, settingsStory } from "../../app-configuration.ts";
import { withController } from "../../provider-controller.ts";
import { defineFailureMode } from "../failure-mode.ts";

const [reading] = settingsStory().resources.deployments;
const waiting = { reason: "CrashLoopBackOff", message: null };
const down = { containers: [{ name: "manager", isReady: false, startedAt: null, waiting }] };
const withPod = (pod: object, isRefreshEnabled = true) =>
  settingsStory({
    ...withController(reading, { pod }),
    appConfigurationProviders: [{ ...provider, isRefreshEnabled }],
  });

export const controllerDown = defineFailureMode({
  code: "A-13",
  title: "The provider has synced, and no pod of its controller runs to follow later changes",
  kind: "app-configuration",
  rule: "app-configuration-synced",
  workload: "shop/checkout",
  fails: { inventory: withPod(down), verdict: "at-risk", values: { phase: "Complete", found: "no pod runs" } },
  mended: { inventory: withPod({}) },
  unread: { what: "pods" },
  twin: { title: "refresh is off, so that nobody is waited for", inventory: withPod(down, false) },
});
