import { createHash } from "node:crypto";
import { menuScript } from "./menu-script.ts";
import { menuStyle } from "./menu-style.ts";
import type { ScenarioState } from "./menu.ts";

export interface MenuPage {
  readonly html: string;
  /** Allows this page's own style and script, and nothing from elsewhere. */
  readonly contentSecurityPolicy: string;
}

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(menuStyle)}`,
  `script-src ${hashOf(menuScript)}`,
  "connect-src 'self'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The whole page in one answer. Works on the state that it was made with until its script asks for a newer one. */
export function menuPage(scenarios: readonly ScenarioState[]): MenuPage {
  const section = (effect: ScenarioState["effect"], title: string) => `
    <section aria-labelledby="${effect}">
      <h2 id="${effect}">${title}</h2>
      <ul>${scenarios
        .filter((scenario) => scenario.effect === effect)
        .map(item)
        .join("")}</ul>
    </section>`;
  const html = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>Break and mend PulseOS</title>
  <link rel="icon" href="data:,">
  <style>${menuStyle}</style>
</head>
<body>
  <main>
    <h1>Break and mend PulseOS</h1>
    <p>The estate behind the dashboard is simulated. Change it here and watch the dashboard find out: it reads again within seconds.</p>
    ${section("breaks", "Break")}
    ${section("mends", "Mend")}
    <p role="status" id="said"></p>
  </main>
  <script>${menuScript}</script>
</body>
</html>`;
  return { html, contentSecurityPolicy };
}

function item({ id, title, explains, on, effect }: ScenarioState): string {
  return `
        <li data-effect="${effect}">
          <button type="button" role="switch" aria-checked="${on}" aria-describedby="${id}-explains" data-id="${id}">
            <span class="title">${escapeHtml(title)}</span><span class="state" aria-hidden="true"></span>
          </button>
          <p id="${id}-explains">${escapeHtml(explains)}</p>
        </li>`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
