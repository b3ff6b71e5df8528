import { parseHTML } from "linkedom";

/** A document that makes SVG elements outside a browser. */
export function svgDocument(): Document {
  return parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;
}

/** SVG text that stays equal where only the last digits of coordinates or the line breaks differ. */
export function normalizeSvg(svg: SVGSVGElement): string {
  return `${svg.outerHTML
    .replace(/-?\d+\.\d{3,}(e-\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replace(/></g, ">\n<")}\n`;
}
