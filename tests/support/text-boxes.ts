import { textWidth } from "../../lib/charts/measure-text";

export interface TextBox {
  readonly text: string;
  /** Stands on its side: the box is that of the text lying down. */
  readonly rotated: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly k: number;
  readonly size: number;
  readonly anchor: string;
}

const length = (text: string | null, size: number): number =>
  text === null ? 0 : text.endsWith("em") ? Number.parseFloat(text) * size : Number.parseFloat(text);

function within(element: Element, { x, y, k, size, anchor }: Frame): Frame {
  let [nx, ny, nk] = [x, y, k];
  for (const [, name = "", args = ""] of (element.getAttribute("transform") ?? "").matchAll(
    /(\w+)\(([^)]*)\)/g,
  )) {
    const [a = 0, b = 0] = args.split(/[ ,]+/).map(Number);
    if (name === "translate") [nx, ny] = [nx + a * nk, ny + b * nk];
    if (name === "scale") nk *= a;
  }
  return {
    x: nx,
    y: ny,
    k: nk,
    size: Number.parseFloat(element.getAttribute("font-size") ?? String(size)),
    anchor: element.getAttribute("text-anchor") ?? anchor,
  };
}

function boxesOf(element: Element, frame: Frame): TextBox[] {
  const here = within(element, frame);
  if (element.tagName.toLowerCase() !== "text")
    return [...element.children].flatMap((child) => boxesOf(child, here));
  const { x, y, k, size, anchor } = here;
  const at = x + length(element.getAttribute("x"), size) * k;
  const rotated = /rotate/.test(element.getAttribute("transform") ?? "");
  let baseline = y + length(element.getAttribute("y"), size) * k;
  const spans = [...element.querySelectorAll("tspan")];
  return (spans.length > 0 ? spans : [element]).flatMap((span): TextBox[] => {
    // A line stands where it says, or so far below the one before it.
    if (span !== element && span.hasAttribute("y")) baseline = y + length(span.getAttribute("y"), size) * k;
    baseline += length(span.getAttribute("dy"), size) * k;
    const text = span.textContent ?? "";
    if (text.trim() === "") return [];
    const width = textWidth(text) * size * k;
    const left = anchor === "end" ? at - width : anchor === "middle" ? at - width / 2 : at;
    const [top, bottom] = [baseline - size * k, baseline + 0.35 * size * k];
    return [{ text, rotated, left, right: left + width, top, bottom }];
  });
}

/** Every text of a picture with the box it takes, by the project's own measure of text. */
export function textBoxes(svg: Element): TextBox[] {
  return boxesOf(svg, { x: 0, y: 0, k: 1, size: 12, anchor: "start" });
}
