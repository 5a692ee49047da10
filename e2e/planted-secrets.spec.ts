import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { plantedSecret } from "../server/simulator/planted-secret.ts";
import { expect, test } from "./fixtures.ts";

/** A server of its own, because only whoever starts one can read its log. */
const port = 3499;
const origin = `http://127.0.0.1:${port}`;
let server: ChildProcess;
let log = "";

test.beforeAll(async ({ request }) => {
  server = spawn(process.execPath, ["cli/main.ts", "serve", "--demo", "--port", String(port)]);
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (text: Buffer) => (log += text.toString()));
  const isReady = async () => (await request.get(`${origin}/api/health/ready`).catch(() => null))?.ok() ?? false;
  await expect.poll(isReady, { timeout: 20_000 }).toBe(true);
});

test.afterAll(async () => {
  server.kill("SIGTERM");
  await once(server, "exit");
});

test.describe("a secret planted in every field of the estate that could hold one", () => {
  test.use({ baseURL: origin });

  test("is in no page, no answer and no line of the log", async ({ page, request }) => {
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
    expect(log).toContain(origin);
    expect([...texts, log].filter((text) => text.includes(plantedSecret))).toEqual([]);
  });
});
