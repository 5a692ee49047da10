import { test as base, expect, type Page } from "@playwright/test";
import { startServer } from "./start-server.ts";

/** Any word of the browser about something being wrong, with its place. */
type Complaint = string;

/**
 * Every worker has a server with an estate of its own, which its tests share one after the other: a test that breaks
 * something mends it. Every test fails when the page logs a warning or an error, throws, or asks any other server for anything.
 */
export const test = base.extend<{ complaints: Complaint[] }, { origin: string }>({
  origin: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it what the fixture needs: nothing
    async ({}, use) => {
      const server = await startServer({ args: ["--demo"] });
      await use(server.origin);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ origin }, use) => use(origin),
  page: async ({ page }, use) => {
    const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
    page.goto = async (...args) => answerOnceAlive(page, await goto(...args));
    page.reload = async (...args) => answerOnceAlive(page, await reload(...args));
    await use(page);
  },
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: Complaint[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning")
          complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      });
      page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
      page.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== baseURL) complaints.push(`foreign request: ${request.url()}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Keys, clicks and choices do something only after the page has come to life, for which a person is slow enough. */
async function answerOnceAlive<Answer>(page: Page, answer: Answer): Promise<Answer> {
  await page.waitForFunction(() => Object.hasOwn(window.history, "pushState"));
  return answer;
}

export { expect };
