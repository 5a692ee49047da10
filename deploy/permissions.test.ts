import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { collectionNames, collections } from "../lib/inventory/collections.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const permissionsOf = (source: string) =>
  collectionNames.filter((name) => collections[name].source === source).map((name) => collections[name].permission);

describe("the reader roles under deploy/", () => {
  it("grant in Azure what is read there, and nothing that acts or touches data", () => {
    const role: { Actions: string[]; DataActions: string[] } = JSON.parse(read("azure-reader-role.json"));
    const needed = permissionsOf("azure").map((permission) => permission.replace(/ \(or .*/, ""));
    expect(role.Actions).toEqual(expect.arrayContaining(needed));
    expect(role.Actions.filter((action) => !action.endsWith("/read"))).toEqual([]);
    expect(role.DataActions).toEqual([]);
  });

  it("grant in the cluster exactly what is read there, and no Secrets", () => {
    const role = parseAllDocuments(read("kubernetes-reader-role.yaml"))[0]?.toJS() as {
      rules: { apiGroups: string[]; resources: string[]; verbs: string[] }[];
    };
    const granted = role.rules.flatMap(({ apiGroups, resources }) =>
      apiGroups.flatMap((group) =>
        resources.map((resource) => `list ${group === "" ? resource : `${resource}.${group}`}`),
      ),
    );
    expect(granted.toSorted()).toEqual(permissionsOf("kubernetes").toSorted());
    expect(role.rules.flatMap(({ verbs }) => verbs).filter((verb) => !["get", "list", "watch"].includes(verb))).toEqual(
      [],
    );
  });
});
