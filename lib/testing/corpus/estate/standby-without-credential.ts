import { blueAndGreen, greenCredential, greenSubject } from "../../blue-green-story.ts";
import { tokenSubject } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const standbyWithoutCredential = defineFailureMode({
  code: "E-01",
  title: "The release that waits has no credential of its own, and would fail when traffic moves to it",
  kind: "finding",
  rule: "standby-would-fail",
  fails: {
    inventory: blueAndGreen(),
    verdict: "finding",
    values: { replicas: "0", expected: greenSubject, found: tokenSubject },
  },
  mended: { inventory: blueAndGreen({ credentials: [greenCredential] }) },
  unread: { what: "federatedCredentials" },
  twin: {
    title: "the other namespace holds nothing yet but its credential",
    inventory: blueAndGreen({ credentials: [greenCredential], hasGreen: false }),
  },
});
