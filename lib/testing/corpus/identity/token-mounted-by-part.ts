import { identityStory, templated } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const settings = {
  kind: "ConfigMap" as const,
  volume: "settings",
  name: "settings",
  isOptional: false,
  keys: [],
  subPathIn: ["main"],
};
const projecting = (isMountedBySubPath: boolean) =>
  templated({
    volumes: [
      {
        kind: "ServiceAccountToken",
        volume: "entra",
        audience: "api://AzureADTokenExchange",
        path: "token",
        isMountedBySubPath,
      },
    ],
  });

export const tokenMountedByPart = defineFailureMode({
  code: "ID-34",
  title: "The token is mounted by subPath, and is never renewed",
  kind: "identity",
  rule: "token-path-current",
  fails: { inventory: identityStory({ deployment: projecting(true) }), verdict: "at-risk", values: { found: "entra" } },
  mended: { inventory: identityStory({ deployment: projecting(false) }) },
  unread: { what: "deployments", verdict: "none" },
  twin: {
    title: "a ConfigMap is mounted so",
    inventory: identityStory({ deployment: templated({ volumes: [settings] }) }),
  },
});
