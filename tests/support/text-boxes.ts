import { textWidth } from "../../lib/charts/measure-text";

export interface TextBox {
  readonly text: string;
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
  const spans = element.querySelectorAll("tspan");
  const lines =
    spans.length > 0 ? [...spans].map((span) => span.textContent ?? "") : [element.textContent ?? ""];
  const { x, y, k, size, anchor } = here;
  const at = x + length(element.getAttribute("x"), size) * k;
  const baseline = y + length(element.getAttribute("y"), size) * k;
  return lines
    .filter((line) => line.trim() !== "")
    .map((text) => {
      const width = textWidth(text) * size * k;
      const left = anchor === "end" ? at - width : anchor === "middle" ? at - width / 2 : at;
      return {
        text,
        left,
        right: left + width,
        top: baseline - size * k,
        bottom: baseline + 0.35 * size * k,
      };
    });
}

/** Every text of a picture with the box it takes, by the project's own measure of text. */
export function textBoxes(svg: Element): TextBox[] {
  return boxesOf(svg, { x: 0, y: 0, k: 1, size: 12, anchor: "start" });
}
