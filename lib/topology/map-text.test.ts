import { expect, it } from "vitest";
import { mapTexts } from "./map-text.ts";

const card = { width: 228, height: 74 };
const nameOn = (title: string, shown: "intact" | "broken") =>
  mapTexts({ title, sort: "aks/cart" }, shown, card, 0.5).find(({ ink }) => ink === "strong")!;

it("keeps the name of a fold whole, which no mark stands beside", () => {
  expect(nameOn("22 ServiceAccounts", "intact").text).toBe("22 ServiceAccounts");
});

it("keeps a long name clear of the mark, with both its ends", () => {
  const { text, x, room } = nameOn("sa-workers-workloadidentity", "broken");
  expect(text).toBe("sa-wor…identity");
  expect(x + room).toBeLessThan(card.width - 28);
});
