import type { Page } from "@playwright/test";

/** Asks for a new reading. On a phone the button is in the menu. */
export async function readAgain(page: Page): Promise<void> {
  const again = page.getByRole("button", { name: "Read again" }).first();
  if (await again.isVisible()) return again.click();
  await page.getByRole("button", { name: /^Menu/ }).click();
  await again.click();
  await page.keyboard.press("Escape");
}
