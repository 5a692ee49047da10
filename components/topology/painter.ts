import type { Camera, Frame } from "../../lib/topology/camera.ts";

/** How much more than the frame is painted on each side, so that a small pan only shifts what is there. */
const marginInPixels = 320;
/** Whoever waits for something new sees the frame; what lies around it is painted when nobody waits any more. */
const restInMs = 250;

/** Draws onto a context that is already scaled and moved to the picture's own units. */
export type Paint = (context: CanvasRenderingContext2D, zoom: number) => void;

/**
 * Keeps a canvas in step with a camera. A pan within the margin shifts the painted canvas, which costs the browser
 * nothing; everything else paints anew, once a frame at most.
 */
export class Painter {
  readonly #canvas: HTMLCanvasElement;
  #paint: Paint = () => {};
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #frame: Frame = { width: 0, height: 0 };
  #painted: Camera | null = null;
  #margin = 0;
  #request = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** What is painted has changed. */
  show(paint: Paint): void {
    this.#paint = paint;
    this.#painted = null;
    this.#ask();
  }

  look(camera: Camera, frame: Frame): void {
    const isResized = frame.width !== this.#frame.width || frame.height !== this.#frame.height;
    this.#camera = camera;
    this.#frame = frame;
    if (isResized) this.#painted = null;
    if (!this.#shift()) this.#ask();
  }

  stop(): void {
    clearTimeout(this.#rest);
    cancelAnimationFrame(this.#request);
  }

  /** Moves what is painted to where the camera has it; false when that leaves part of the frame bare, or blurred. */
  #shift(): boolean {
    if (this.#painted === null) return false;
    const scale = this.#camera.zoom / this.#painted.zoom;
    const dx = this.#camera.x - this.#painted.x * scale;
    const dy = this.#camera.y - this.#painted.y * scale;
    this.#canvas.style.transform = `translate(${dx}px, ${dy}px) scale(${scale})`;
    return scale === 1 && Math.max(Math.abs(dx), Math.abs(dy)) <= this.#margin;
  }

  #ask(): void {
    clearTimeout(this.#rest);
    cancelAnimationFrame(this.#request);
    const isNew = this.#painted === null;
    this.#request = requestAnimationFrame(() => this.#repaint(isNew ? 0 : marginInPixels));
    if (isNew) this.#rest = setTimeout(() => this.#ask(), restInMs);
  }

  #repaint(margin: number): void {
    const { width, height } = this.#frame;
    const context = this.#canvas.getContext("2d");
    if (context === null || width === 0) return;
    const density = window.devicePixelRatio;
    const [wide, high] = [width + 2 * margin, height + 2 * margin];
    Object.assign(this.#canvas, { width: wide * density, height: high * density });
    Object.assign(this.#canvas.style, {
      width: `${wide}px`,
      height: `${high}px`,
      inset: `${-margin}px auto auto ${-margin}px`,
      transformOrigin: `${margin}px ${margin}px`,
    });
    const { x, y, zoom } = this.#camera;
    context.setTransform(zoom * density, 0, 0, zoom * density, (x + margin) * density, (y + margin) * density);
    this.#paint(context, zoom);
    this.#painted = this.#camera;
    this.#margin = margin;
    this.#shift();
  }
}
