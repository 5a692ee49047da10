import { plantedSecret } from "../server/simulator/planted-secret.ts";
import { expect, test as base } from "./fixtures.ts";
import { startServer, type RunningServer } from "./start-server.ts";

/** A server of its own, so that all of its log is about this test. */
const test = base.extend<{ server: RunningServer }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it what the fixture needs: nothing
  server: async ({}, use) => {
    const server = await startServer({ args: ["--demo"] });
    await use(server);
    await server.stop();
  },
  baseURL: ({ server }, use) => use(server.origin),
});

test("a secret planted in every field that could hold one is in no page, no answer and no line of the log", async ({
  page,
  request,
  server,
}) => {
  const { bridges } = (await (await request.get("/api/v1/bridges")).json()) as { bridges: { id: string }[] };
  expect(bridges.length).toBeGreaterThan(20);
  const texts = [];
  for (const path of ["bridges", "topology", "findings", "readings"]) {
    texts.push(await (await request.get(`/api/v1/${path}`)).text());
  }
  for (const { id } of bridges) texts.push(await (await request.get(`/?bridge=${id}`)).text());
  await page.goto(`/?bridge=${bridges[0]?.id}`);
  await page.getByRole("button", { name: "Read again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("bridges are broken");
  texts.push(await page.content());
  expect(server.log()).toContain(server.origin);
  expect([...texts, server.log()].filter((text) => text.includes(plantedSecret))).toEqual([]);
});
