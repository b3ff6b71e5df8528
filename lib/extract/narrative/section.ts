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

const ORDINAL = /^[（]?(?:([一二三四五六七八九十]{1,3})|(\d{1,2}))[）、.．]/;
const TENS = "十";
const UNITS = "一二三四五六七八九";

/** 三 → 3, 十二 → 12, 4 → 4; null where a text bears no number. */
function ordinalOf(text: string): number | null {
  const [, words, digits] = ORDINAL.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  if (words === undefined) return null;
  const [before = "", after] = words.includes(TENS) ? words.split(TENS) : ["", words];
  const tens = words.includes(TENS) ? (before === "" ? 1 : UNITS.indexOf(before) + 1) : 0;
  return tens * 10 + (after ? UNITS.indexOf(after) + 1 : 0);
}

/** "（三）…情况说明", then a paragraph "（五）一般公共预算支出…": it stands beside the heading, not below it. */
export function standsBeside({ heading }: Section, paragraph: string): boolean {
  const of = (text: string) => DEPTHS.findIndex((style) => style.test(text));
  const [above, own] = [ordinalOf(heading), ordinalOf(paragraph)];
  return above !== null && own !== null && own > above && of(heading) >= 0 && of(heading) === of(paragraph);
}

/** What holds beside a heading: nothing of its own; a fund named further up stays. */
export function besideHeading(section: Section): Section {
  const depth = DEPTHS.findIndex((style) => style.test(section.heading));
  return depth <= section.depth ? { ...section, heading: "", fund: null } : { ...section, heading: "" };
}
