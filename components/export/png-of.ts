import type { SvgImage } from "../../lib/export/picture-svg.ts";

/** Pixels for one of the SVG, as far as a canvas goes. */
const density = 2;
/** What every browser still draws. https://developer.mozilla.org/docs/Web/HTML/Element/canvas#maximum_canvas_size */
const longestSide = 16_384;
const mostPixels = 120_000_000;

/** The SVG as a PNG, at two pixels a dot or, where that is more than a canvas holds, at as many as it does. */
export async function pngOf({
  svg,
  width,
  height,
}: SvgImage): Promise<{ readonly blob: Blob; readonly isWhole: boolean }> {
  const scale = Math.min(density, longestSide / width, longestSide / height, Math.sqrt(mostPixels / (width * height)));
  const image = await load(new Blob([svg], { type: "image/svg+xml" }));
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the browser has no canvas left");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("the browser made no image of it");
  return { blob, isWhole: scale === density };
}

async function load(blob: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}
