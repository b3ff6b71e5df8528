import type { Glyph } from "@/lib/documents/pdf/glyphs";
import type { PaintedPage } from "@/lib/documents/pdf/pdfium/page-raster";

/** Fonts disclosures are set in where they do not bring their own, and what systems have in their place. */
const FONTS = 'SimSun, "Songti SC", "Noto Serif CJK SC", "Noto Sans CJK SC", serif';
const INK = "#000";
const FAINT_INK = "#9a9a9a";
/** Share of a character's box below the line it stands on. */
const BELOW = 0.13;

/** Puts a painted page onto the canvas. Characters whose fonts are not in the file are set in those at hand. */
export function showPainted(canvas: HTMLCanvasElement, page: PaintedPage): void {
  canvas.width = page.width;
  canvas.height = page.height;
  const context = canvas.getContext("2d");
  if (!context) return;
  context.putImageData(new ImageData(page.pixels, page.width, page.height), 0, 0);
  for (const glyph of page.unset) setGlyph(context, glyph, page.density);
  context.resetTransform();
}

function setGlyph(context: CanvasRenderingContext2D, glyph: Glyph, density: number): void {
  const { x0, y0, x1, y1, turn, size } = glyph;
  const isUpright = turn === 0 || turn === 2 || turn === null;
  const [width, height] = isUpright ? [x1 - x0, y1 - y0] : [y1 - y0, x1 - x0];
  context.setTransform(density, 0, 0, density, ((x0 + x1) / 2) * density, ((y0 + y1) / 2) * density);
  context.rotate(((turn ?? 0) * Math.PI) / 2);
  context.font = `${size}px ${FONTS}`;
  context.fillStyle = glyph.faint ? FAINT_INK : INK;
  context.fillText(glyph.text, -width / 2, height / 2 - BELOW * height, width);
}
