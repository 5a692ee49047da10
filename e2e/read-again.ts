import type { Page } from "@playwright/test";

/** Asks for a new reading. In a narrow window the button is in the menu. */
export async function readAgain(page: Page): Promise<void> {
  const again = page.getByRole("button", { name: "Read again" }).first();
  const menu = page.getByRole("button", { name: /^Menu/ });
  if (!(await menu.isVisible())) return again.click();
  await menu.click();
  await again.click();
  await page.keyboard.press("Escape");
}
