import { test as base, expect } from "@playwright/test";

/** Any word of the browser about something being wrong, with its place. */
type Complaint = string;

/** Every test fails when the page logs a warning or an error, throws, or asks any other server for anything. */
export const test = base.extend<{ complaints: Complaint[] }>({
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

export { expect };
