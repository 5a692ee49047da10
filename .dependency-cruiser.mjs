// Who may import whom. Each zone is denied all but what is named for it; type imports count.

const tests = String.raw`\.test\.tsx?$`;
/** What tests share: fixtures and stories. */
const testing = String.raw`^(app|cli|components|lib|server)\b.*/testing/`;
const testTools = "^node_modules/(vitest|@vitest|fast-check)/";
const zones = "^(app|bench|cli|components|deploy|e2e|lib|scripts|server)/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "lib-imports-only-lib",
      comment: "lib runs in the server, the browser and the command line: no Node, no React, no packages but Zod.",
      severity: "error",
      from: { path: "^lib/", pathNot: tests },
      to: { pathNot: ["^lib/", "^node_modules/zod/"] },
    },
    {
      name: "lib-tests-import-only-lib",
      comment: "A test of lib may read files and use the test tools besides.",
      severity: "error",
      from: { path: `^lib/.*${tests}` },
      to: { pathNot: ["^lib/", "^node_modules/zod/", testTools], dependencyTypesNot: ["core"] },
    },
    {
      name: "components-import-only-lib-and-react",
      comment: "What is seen gets its data as props: not even a type comes from the server.",
      severity: "error",
      from: { path: "^components/", pathNot: tests },
      to: {
        pathNot: [
          "^(components|lib)/",
          "^node_modules/(@types/)?(react|react-dom)/",
          "^node_modules/(next|@xyflow/react)/",
        ],
      },
    },
    {
      name: "components-tests-import-only-lib-and-react",
      severity: "error",
      from: { path: `^components/.*${tests}` },
      to: {
        pathNot: [
          "^(components|lib)/",
          "^node_modules/(@types/)?(react|react-dom)/",
          "^node_modules/(next|@xyflow/react)/",
          testTools,
        ],
        dependencyTypesNot: ["core"],
      },
    },
    {
      name: "server-imports-only-lib-and-server",
      comment: "The server does not know its pages, its command line or its tests.",
      severity: "error",
      from: { path: "^server/" },
      to: { pathNot: ["^(lib|server)/", "^node_modules/"], dependencyTypesNot: ["core"] },
    },
    {
      name: "server-without-react",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^node_modules/(@types/)?(react|react-dom|@xyflow/.+)/" },
    },
    {
      name: "collectors-apart",
      comment: "A collector never imports another: what two of them need lies beside their folders.",
      severity: "error",
      from: { path: "^server/collectors/([^/]+)/" },
      to: { path: "^server/collectors/[^/]+/", pathNot: "^server/collectors/$1/" },
    },
    {
      name: "nobody-knows-the-simulator",
      comment:
        "The ordinary collectors read the embedded estate over HTTPS; no part of the product asks whether it does.",
      severity: "error",
      from: { pathNot: ["^(bench|cli|e2e|scripts|server/simulator|server/testing)/", tests] },
      to: { path: "^server/simulator/" },
    },
    {
      name: "product-without-tests",
      severity: "error",
      from: { path: "^(app|cli|components|lib|server)/", pathNot: [tests, testing] },
      to: { path: [tests, testing, "^(bench|deploy|e2e|scripts)/", testTools, "^node_modules/@playwright/"] },
    },
    {
      name: "product-without-development-packages",
      comment: "What runs in production is among the dependencies; types do not run.",
      severity: "error",
      from: { path: "^(app|cli|components|lib|server)/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "every-file-in-a-zone",
      comment: "A new folder gets rules of its own before it gets imports.",
      severity: "error",
      from: { pathNot: [zones, String.raw`^[^/]+\.(ts|mjs)$`] },
      to: {},
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    { name: "everything-resolves", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "^node_modules/" },
    exclude: { path: [String.raw`^\.next/`, "^next-env\\.d\\.ts$"] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
    },
  },
};
