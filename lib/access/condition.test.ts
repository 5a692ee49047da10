import fc from "fast-check";
import { expect, it } from "vitest";
import { alwaysPasses } from "./condition.ts";

const getSecret = "Microsoft.KeyVault/vaults/secrets/getSecret/action";
const blobs = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read";
/** As the portal writes it. */
const onBlobs = `(
 (
  !(ActionMatches{'${blobs}'} AND NOT SubOperationMatches{'Blob.List'})
 )
 OR
 (
  @Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'it (is) AND this'
 )
)`;

it("lets pass what none of its clauses targets", () => {
  expect(alwaysPasses(onBlobs, getSecret)).toBe(true);
  expect(alwaysPasses(`${onBlobs} AND ${onBlobs}`, getSecret)).toBe(true);
});

it("depends on what it compares, for an action that it targets", () => {
  expect(alwaysPasses(onBlobs, blobs)).toBe(false);
  expect(alwaysPasses(onBlobs, blobs.toUpperCase())).toBe(false);
  expect(alwaysPasses("(!(ActionMatches{'Microsoft.KeyVault/*'})) OR (@Resource[a:b] Exists)", getSecret)).toBe(false);
});

it("needs every clause: one that targets the action is enough to block it", () => {
  const onSecrets = "((!(ActionMatches{'*/getSecret/action'})) OR (@Principal[a:b] StringEquals 'c'))";
  expect(alwaysPasses(`${onBlobs} AND ${onSecrets}`, getSecret)).toBe(false);
  expect(alwaysPasses(`${onBlobs} && ${onSecrets}`, blobs)).toBe(false);
});

it("takes a suboperation for something that is not known", () => {
  const narrow = (action: string) => `(!(ActionMatches{'${action}'} AND SubOperationMatches{'Blob.List'}))`;
  expect(alwaysPasses(narrow(blobs), blobs)).toBe(false);
  expect(alwaysPasses(narrow(blobs), getSecret)).toBe(true);
});

it("does not read an action's name out of an attribute's value", () => {
  expect(alwaysPasses(`@Resource[a:b] StringEquals '!(ActionMatches{''x''})'`, getSecret)).toBe(false);
});

it.each(["", "(", "()", "!(ActionMatches{'x'}", "!(ActionMatches'x')", "!(ActionMatches{'x'})) OR (", "x OR", "'"])(
  "lets nothing pass that it cannot parse: %s",
  (condition) => expect(alwaysPasses(condition, getSecret)).toBe(false),
);

/** A condition's text beside its truth table: the action matches or not, the attribute is true or not. */
interface Sample {
  readonly text: string;
  readonly holds: (attribute: boolean) => boolean;
}

const atoms: readonly Sample[] = [
  { text: `ActionMatches{'${getSecret}'}`, holds: () => true },
  { text: `ActionMatches{'${blobs}'}`, holds: () => false },
  { text: "@Resource[a:b] StringEquals 'c'", holds: (attribute) => attribute },
];
const { sample } = fc.letrec<{ sample: Sample }>((tie) => ({
  sample: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...atoms),
    tie("sample").map(({ text, holds }) => ({ text: `!(${text})`, holds: (is: boolean) => !holds(is) })),
    fc.tuple(tie("sample"), tie("sample")).map(([left, right]) => ({
      text: `(${left.text}) AND (${right.text})`,
      holds: (is: boolean) => left.holds(is) && right.holds(is),
    })),
    fc.tuple(tie("sample"), tie("sample")).map(([left, right]) => ({
      text: `(${left.text}) OR (${right.text})`,
      holds: (is: boolean) => left.holds(is) || right.holds(is),
    })),
  ),
}));

it("passes only where the condition is true whatever the attribute is", () => {
  fc.assert(
    fc.property(sample, ({ text, holds }) => {
      const isTrue = holds(true) && holds(false);
      expect(!alwaysPasses(text, getSecret) || isTrue).toBe(true);
    }),
  );
});
