/** The page's script. Runs in the browser as it stands here. */
export const menuScript = `
const said = document.getElementById("said");
const show = (scenarios) => {
  for (const { id, on } of scenarios) {
    document.querySelector('[data-id="' + id + '"]')?.setAttribute("aria-checked", String(on));
  }
};
const ask = async (path, init) => {
  const response = await fetch(path, init);
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body;
};
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-id]");
  if (!button || button.getAttribute("aria-busy") === "true") return;
  const on = button.getAttribute("aria-checked") !== "true";
  button.setAttribute("aria-busy", "true");
  try {
    show(await ask("/api/scenarios/" + button.dataset.id, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ on }),
    }));
    said.textContent = (on ? "On: " : "Taken back: ") + button.querySelector(".title").textContent + ".";
  } catch (error) {
    said.textContent = "That did not work: " + error.message;
  } finally {
    button.removeAttribute("aria-busy");
  }
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") ask("/api/scenarios").then(show, () => {});
});
`;
