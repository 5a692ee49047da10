import { describe, expect, it } from "vitest";
import { bridgeOf, identityBridgeOf, jointOf } from "../topology/testing/bridge-of.ts";
import { estateOf } from "../topology/testing/estate-of.ts";
import { bridgeMarkdown, bridgesMarkdown } from "./bridges-markdown.ts";

const origin = "https://bridges.example.com";
const head = { estate: "aks-shop", readAt: "2030-01-02T03:04:05Z", origin, filters: null };
const identity = identityBridgeOf("shop/cart", "msi-cart", "sa-cart", "system:serviceaccount:other:sa");
const fix = {
  az: "az identity create",
  terraform: 'resource "x" {}',
  kubectl: null,
  docs: "https://learn.microsoft.com/x",
};
const mendable = {
  ...identity,
  joints: identity.joints.map((joint) => (joint.verdict === "broken" ? { ...joint, fix } : joint)),
};
const blocked = bridgeOf("redis", "shop/cart", "redis-shop", [jointOf("identity-bridge-stands", "broken")], {
  blockedBy: identity.id,
});

describe("bridges as Markdown", () => {
  it("are a table with verdict and cause, then what is wrong and what to type", () => {
    const text = bridgesMarkdown([mendable, blocked], head);
    expect(text).toContain("Read 2030-01-02T03:04:05Z. 1 broken, 1 blocked.");
    expect(text).toContain(
      "| broken | Identity | shop/cart | msi-cart | no matching subject (`federated-subject-matches`) |",
    );
    expect(text).toContain("| blocked | Redis | shop/cart | redis-shop | blocked by its identity bridge |");
    expect(text).toContain("- expected: `system:serviceaccount:shop:sa-cart`");
    expect(text).toContain("- found: `system:serviceaccount:other:sa`");
    expect(text).toContain("```sh\naz identity create\n```");
    expect(text).toContain('```hcl\nresource "x" {}\n```');
    expect(text.match(/^### /gm)).toHaveLength(1);
  });

  it("lead to the panel of each bridge, from its row and from what is wrong with it", () => {
    const text = bridgesMarkdown([mendable, blocked], head);
    for (const { id } of [mendable, blocked]) expect(text).toContain(`| [open](${origin}/?bridge=${id}) |`);
    expect(text).toContain(`Open the panel: <${origin}/?bridge=${mendable.id}>`);
  });

  it("name what an unknown one is about, and claim no fault", () => {
    const unknown = bridgeOf("redis", "shop/cart", "redis-shop", [jointOf("redis-tls-port", "unknown")]);
    expect(bridgesMarkdown([unknown], head)).toContain("| redis-shop | port and TLS (`redis-tls-port`) |");
  });

  it("say what they were picked by", () => {
    expect(bridgesMarkdown([mendable], { ...head, filters: "Only namespace shop" })).toContain(
      "1 broken. Only namespace shop.",
    );
  });

  it("count what there is no room for", () => {
    const text = bridgesMarkdown(estateOf(300), head);
    expect(text).toContain("…and 1,000 more rows.");
    expect(text.match(/^\| (?!verdict|---)/gm)).toHaveLength(200);
    expect(text).toContain("…and 10 more bridges that are not intact.");
  });

  it("show a name letter by letter, whatever Markdown would make of it", () => {
    const odd = { ...mendable, target: { ...mendable.target, name: "a|b`<c>*_d\n# e" } };
    const text = bridgesMarkdown([odd], head);
    expect(text).toContain("| a\\|b\\`\\<c\\>\\*\\_d \\# e |");
    expect(text.split("\n").filter((line) => line.startsWith("# "))).toEqual([]);
  });
});

it("one blocked bridge is called blocked, and its panel is linked", () => {
  const text = bridgeMarkdown(blocked, head);
  expect(text).toContain("### blocked: Redis, shop/cart → redis-shop");
  expect(text).toContain(`<${origin}/?bridge=${blocked.id}>`);
});

it("one bridge has every joint in order, and what would settle what is unknown", () => {
  const unknown = bridgeOf("openai", "shop/cart", "oai", [
    jointOf("identity-bridge-stands"),
    jointOf("access-granted", "unknown"),
  ]);
  const text = bridgeMarkdown(unknown, head);
  expect(text).toContain("### unknown: OpenAI, shop/cart → oai");
  expect(text).toContain("What would settle it: `Microsoft.Test/read`");
  expect(text).toContain(
    "1. `identity-bridge-stands` intact: identity-bridge-stands is intact.\n2. `access-granted` unknown",
  );
});
