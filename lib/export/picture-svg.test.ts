import { describe, expect, it } from "vitest";
import { fold } from "../topology/fold.ts";
import { layOut } from "../topology/layout.ts";
import { toSpans } from "../topology/span.ts";
import { evaluationOf, identityBridgeOf } from "../topology/testing/bridge-of.ts";
import { estateOf } from "../topology/testing/estate-of.ts";
import { toTopology } from "../topology/to-topology.ts";
import type { Bridge } from "../bridges/bridge.ts";
import { brokenTags } from "./testing/broken-tags.ts";
import { testPalette } from "./testing/test-palette.ts";
import { pictureSvg, type PictureSvgOptions } from "./picture-svg.ts";

function drawn(bridges: readonly Bridge[], options: Partial<PictureSvgOptions> = {}) {
  const topology = fold(toTopology(evaluationOf(bridges)));
  const spans = toSpans(topology.links);
  const layout = layOut(topology.nodes, spans);
  const whole = {
    palette: testPalette,
    title: "One bridge is broken",
    subtitle: "aks",
    part: null,
    zoom: 1,
    lit: null,
  };
  return { layout, spans, image: pictureSvg({ topology, spans, layout }, { ...whole, ...options }) };
}

const green = "system:serviceaccount:shop:sa-cart";
const blue = "system:serviceaccount:shop-blue:sa-cart";
const broken = identityBridgeOf("shop/cart", "msi-cart", "sa-cart", blue);

describe("the picture as SVG", () => {
  it("has the title, the names, and both differing values", () => {
    const { svg } = drawn([broken]).image;
    for (const text of ["One bridge is broken", "msi-cart", "sa-cart", ">cart<", "What Terraform built", green, blue])
      expect(svg).toContain(text);
    expect(svg).toMatch(/<tspan [^>]*text-decoration="underline">-blue<\/tspan>/);
  });

  it("is whole XML, whatever is written in names", () => {
    const nasty = `<script>&"'\u0000\uD800 ]]>`;
    const { svg } = drawn([{ ...broken, target: { ...broken.target, name: nasty } }], { title: nasty }).image;
    expect(brokenTags(svg)).toEqual([]);
    expect(svg).not.toContain("<script");
    expect(svg).not.toMatch(/\p{Cc}|\p{Cs}/u);
    expect(svg).toContain("&lt;script&gt;&amp;&quot;");
  });

  it("holds nothing that a page could run, fetch or embed", () => {
    const { svg } = drawn(estateOf(12)).image;
    expect(brokenTags(svg)).toEqual([]);
    expect(svg).not.toMatch(/foreignObject|<style|<image|href|url\(|var\(/);
    expect(svg.match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
  });

  it("draws what is too small to read as the page paints it: marks, and names as long as they are legible", () => {
    const near = drawn([broken], { zoom: 0.5 }).image.svg;
    expect(near).toContain(">msi-cart<");
    expect(near).toContain(">✕<");
    expect(near).not.toContain(">1 bridge, broken<");
    const far = drawn([broken], { zoom: 0.2 }).image.svg;
    expect(far).toContain(">✕<");
    expect(far).not.toContain(">msi-cart<");
    expect(far).toContain(">Identity<");
  });

  it("draws a card and a span for each in the layout, and in the legend the verdicts that there are", () => {
    const { image, layout } = drawn(estateOf(12));
    expect(image.svg.match(/<g class="(?:card|row)"/g)).toHaveLength(layout.cards.size);
    const words = ["broken", "blocked", "unknown", "settling", "at risk", "intact"];
    expect(words.filter((word) => image.svg.includes(`>${word}</text>`))).toEqual(["broken", "intact"]);
  });

  it("of a part draws what that part shows, as large as it is seen", () => {
    const { image, layout } = drawn(estateOf(40), { part: { x: 0, y: 0, width: 300, height: 200 }, zoom: 2 });
    const { svg, width, height } = image;
    expect([width, height]).toEqual([648, 520]);
    expect(svg).toContain('viewBox="0 0 300 200"');
    const cards = svg.match(/<g class="(?:card|row)"/g) ?? [];
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.length).toBeLessThan(layout.cards.size / 10);
  });

  it("leaves what is lit as it is and makes the rest faint", () => {
    const { spans, layout } = drawn([broken]);
    const lit = new Set([spans[0]!.id]);
    const faint = drawn([broken], { lit }).image.svg.match(/<g opacity="0.25">/g) ?? [];
    const labels = spans.slice(1).filter(({ id }) => layout.ways.get(id)?.labelKind !== "none").length;
    expect(faint.length).toBeGreaterThanOrEqual(layout.cards.size + spans.length - 1 + labels - 1);
  });

  it("is the same for the same picture", () => {
    const bridges = estateOf(9);
    expect(drawn(bridges).image).toEqual(drawn(structuredClone(bridges)).image);
  });
});
