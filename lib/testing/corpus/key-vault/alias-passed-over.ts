import { classStory, secretClass } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const aliased = { ...secretClass, objects: [{ name: "db-password", type: "secret" as const, alias: "DB_PASSWORD" }] };
const makingOf = (objectName: string) => ({
  ...aliased,
  secretObjects: [{ secretName: "passwords", keys: ["DB_PASSWORD"], objectNames: [objectName] }],
});

export const aliasPassedOver = defineFailureMode({
  code: "K-10",
  title: "The Secret is made of an object's name, and the object was given an alias",
  kind: "key-vault",
  rule: "secret-producer-found",
  fails: {
    inventory: classStory({ secretProviderClasses: [makingOf("db-password")] }),
    verdict: "broken",
    values: { expected: "db-password", found: "DB_PASSWORD" },
  },
  mended: { inventory: classStory({ secretProviderClasses: [makingOf("DB_PASSWORD")] }) },
  unread: { what: "secretProviderClasses" },
  twin: {
    title: "the list of objects could not be understood",
    inventory: classStory({ secretProviderClasses: [{ ...makingOf("db-password"), objects: [] }] }),
  },
});
