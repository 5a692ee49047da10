import type { Page } from "@playwright/test";

const panInMs = 2_500;

/**
 * Frames a second while the pointer drags back and forth over the middle of the window: what a person's pan would
 * look like. On a page that ignores it, the rate that the browser reaches with nothing to draw.
 */
export async function frameRateWhilePanning(page: Page): Promise<number> {
  return page.evaluate(async (duration) => {
    const middle = { x: window.innerWidth / 2, y: window.innerHeight / 2 };
    const target = document.elementFromPoint(middle.x, middle.y) ?? document.body;
    const send = (type: string, dx: number) => {
      const at = { clientX: middle.x + dx, clientY: middle.y + dx / 2, button: 0, buttons: 1 };
      const event = new MouseEvent(type, { ...at, bubbles: true, cancelable: true, view: window });
      (type === "mousedown" ? target : window).dispatchEvent(event);
    };
    send("mousedown", 0);
    const start = performance.now();
    let frames = 0;
    while (performance.now() - start < duration) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      frames++;
      send("mousemove", 200 * Math.sin(frames / 12));
    }
    send("mouseup", 0);
    return (frames * 1000) / (performance.now() - start);
  }, panInMs);
}
