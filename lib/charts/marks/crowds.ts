import type { Marked } from "./mark";
import type { PlacedMark, Point } from "./placed";

const SVG = "http://www.w3.org/2000/svg";

export interface CrowdMember extends Point {
  readonly mark: Marked;
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
}

/** What is drawn with a few paths, by the group that holds them: its marks are no elements. */
interface Crowd {
  readonly r: number;
  readonly members: readonly CrowdMember[];
  /** Draws it with all but some units receding. */
  fade(units: ReadonlySet<string> | null): void;
}

const crowds = new WeakMap<Element, Crowd>();

/** Remembers what a group stands for. */
export const keepCrowd = (group: Element, crowd: Crowd): void => void crowds.set(group, crowd);

const groupsOf = (root: Element): Element[] => [...root.querySelectorAll("[data-crowd]")];

/** Marks of the crowds of a drawing with their places. */
export function readCrowds(drawing: Element): PlacedMark[] {
  return groupsOf(drawing).flatMap((group) => {
    const { r = 0, members = [] } = crowds.get(group) ?? {};
    return members.map(({ mark, x, y }): PlacedMark => {
      const box = { x0: x - r, x1: x + r, y0: y - r, y1: y + r };
      return { key: mark.key, unit: mark.unit ?? null, at: { x, y }, reach: { kind: "box", box } };
    });
  });
}

/** Lets all of a crowd but some units recede; null brings all of it back. */
export function fadeCrowds(root: Element, units: ReadonlySet<string> | null): void {
  for (const group of groupsOf(root)) crowds.get(group)?.fade(units);
}

/** Rings the members of a crowd that `isMeant` names, each an element of its own. Returns them. */
export function ringCrowd(drawing: Element, isMeant: (mark: Marked) => boolean): Element[] {
  return groupsOf(drawing).flatMap((group) => {
    const { r = 0, members = [] } = crowds.get(group) ?? {};
    return members
      .filter(({ mark }) => isMeant(mark))
      .map(({ mark, x, y, fill }) => {
        const ring = group.ownerDocument.createElementNS(SVG, "circle");
        for (const [name, value] of Object.entries({ cx: x, cy: y, r: r + 1, fill, role: "img" }))
          ring.setAttribute(name, String(value));
        ring.setAttribute("aria-label", mark.label);
        group.after(ring);
        return ring;
      });
  });
}
