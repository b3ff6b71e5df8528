import type { RenderFunction } from "@observablehq/plot";
import type { ChartOptions } from "../frame";
import { type CrowdMember, keepCrowd } from "./crowds";
import type { Marked } from "./mark";
import type { Point } from "./placed";

/** Above this many marks an element each is slow to draw, and nothing a reader could walk. */
const CROWD_LIMIT = 300;
/** Paths a colour is drawn with: circles of one path melt into each other, those of several show how dense they lie. */
const PATHS = 12;
const SVG = "http://www.w3.org/2000/svg";

interface CrowdStyle<Datum> {
  readonly r: number;
  readonly markOf: (datum: Datum) => Marked;
  readonly fill: (datum: Datum) => string;
  readonly fillOpacity: (datum: Datum) => number;
  readonly stroke?: (datum: Datum) => string;
}

const circle = ({ x, y }: Point, r: number): string =>
  `M${(x - r).toFixed(1)},${y.toFixed(1)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0`;

function drawMembers(
  group: Element,
  r: number,
  members: readonly CrowdMember[],
  units: ReadonlySet<string> | null,
): void {
  const paths = new Map<string, string[]>();
  members.forEach((member, i) => {
    const out = units !== null && !units.has(member.mark.unit ?? "");
    const key = `${member.fill}|${member.fillOpacity}|${member.stroke}|${out}|${i % PATHS}`;
    const list = paths.get(key);
    if (list) list.push(circle(member, r));
    else paths.set(key, [circle(member, r)]);
  });
  const drawn = [...paths].map(([key, circles]) => {
    const [fill = "", opacity = "", stroke = "none", out = ""] = key.split("|");
    const path = group.ownerDocument.createElementNS(SVG, "path");
    path.setAttribute("d", circles.join(""));
    path.setAttribute("fill", fill);
    path.setAttribute("fill-opacity", opacity);
    path.setAttribute("stroke", stroke);
    path.setAttribute("stroke-width", "0.4");
    if (out === "true") path.setAttribute("data-out", "true");
    return path;
  });
  group.replaceChildren(...drawn);
}

/**
 * Parts marks into those that are drawn one element each and the crowd behind them. A picture that stands alone has no
 * host that finds its marks: there each keeps its element.
 */
export function partCrowd<Mark>(
  marks: readonly Mark[],
  isApart: (mark: Mark) => boolean,
  { legend }: ChartOptions,
): { readonly apart: readonly Mark[]; readonly crowd: readonly Mark[] } {
  if (legend !== "outside" || marks.length <= CROWD_LIMIT) return { apart: marks, crowd: [] };
  return { apart: marks.filter(isApart), crowd: marks.filter((mark) => !isApart(mark)) };
}

/** Render transform that draws dots as a crowd, at the places Plot has scaled. */
export function drawCrowd<Datum>(data: readonly Datum[], style: CrowdStyle<Datum>): RenderFunction {
  return (index, _scales, { x, y }, _dimensions, context) => {
    const group = context.document.createElementNS(SVG, "g");
    const [xs, ys] = [x as ArrayLike<number> | undefined, y as ArrayLike<number> | undefined];
    const members = [...index].flatMap((i): CrowdMember[] => {
      const datum = data[i];
      const at = { x: xs?.[i] ?? Number.NaN, y: ys?.[i] ?? Number.NaN };
      if (datum === undefined) return [];
      const mark = style.markOf(datum);
      const stroke = style.stroke?.(datum) ?? "none";
      return [{ ...at, mark, fill: style.fill(datum), fillOpacity: style.fillOpacity(datum), stroke }];
    });
    let shown: ReadonlySet<string> | null | undefined;
    const fade = (units: ReadonlySet<string> | null): void => {
      if (units === shown) return;
      shown = units;
      drawMembers(group, style.r, members, units);
    };
    group.setAttribute("data-crowd", String(members.length));
    keepCrowd(group, { r: style.r, members, fade });
    fade(null);
    return group;
  };
}
