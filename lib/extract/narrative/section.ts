import type { Fund } from "../../records/vocabulary";
import { bracketUnit } from "../unit";
import { sectionFund } from "./topic";

/** The part of the text a paragraph stands in. */
export interface Section {
  readonly fund: Fund | null;
  readonly year: number | null;
  readonly heading: string;
  /** The heading that stands alone above one that runs into its paragraph. */
  readonly above: string;
  /** Unit of figures that have none of their own, as a heading or a line above states it. */
  readonly unit: string | null;
  /** No other line of the text states another unit: it holds below further headings. */
  readonly lasts: boolean;
  /** How deep the heading stands that named the fund. */
  readonly depth: number;
}

const DEPTHS: readonly RegExp[] = [
  /^第[一二三四五六七八九十]+部分/,
  /^(?:[一二三四五六七八九十]+、|\d{1,2}、[\u4e00-\u9fff]+情况)/,
  /^（[一二三四五六七八九十]+）/,
  /^\d{1,2}[、.．]/,
];

/** The section a heading opens: a fund holds until a heading as high as the one that named it. */
export function sectionUnder(before: Section, heading: string): Section {
  const section = { ...before, unit: bracketUnit(heading) ?? (before.lasts ? before.unit : null) };
  const found = DEPTHS.findIndex((style) => style.test(heading));
  const depth = found < 0 ? DEPTHS.length : found;
  const fund = sectionFund(heading);
  const within = fund === "all" && section.fund !== null && depth > section.depth;
  if (fund !== undefined && !within) return { ...section, fund, heading, depth };
  return depth <= section.depth ? { ...section, fund: null, heading, depth } : { ...section, heading };
}
