import type { Bureau, Region } from "../records/schema";
import { bureauTypeOf } from "./bureau-types";
import { type Given, NOTHING_GIVEN } from "./given";
import { type KindOfDocument, kindOfDocument } from "./identity/document-kind";
import { findBureau, stripParty, withoutRegion } from "./identity/find-bureau";
import { governmentOf, placeOf } from "./identity/government";
import { joinHan } from "./label";
import { mostFrequent } from "./most-frequent";
import { ownLevel } from "./own-level";
import type { RegionIndex, RegionMatch } from "./region-index";
import type { ShortText } from "./short-texts";

/** What a document says of itself before its figures are read. */
export interface DocumentContext {
  readonly bureau: Bureau | null;
  readonly regionCode: string | null;
  readonly regionName: string | null;
  /** Year of the accounts. */
  readonly year: number | null;
  readonly title: string | null;
  /** What the document is by its title and headings. */
  readonly kind: KindOfDocument;
  /** The place whose government's accounts these are; null for a department's. */
  readonly government: Region | null;
  /** A body named beside the one the document is about, in the same region unless its name says another. */
  bodyNamed(name: string): Bureau;
  /** Year in force at a line: the last heading above that names one. */
  yearAt(line: number): number | null;
}

interface YearMark {
  readonly line: number;
  readonly year: number;
}

/** What is given goes before what the document says. */
export function documentContext(
  lines: readonly ShortText[],
  wholeText: string,
  regions: RegionIndex,
  file: string,
  given: Given = NOTHING_GIVEN,
): DocumentContext {
  const kind = kindOfDocument(lines, wholeText, (name) => regions.resolve(name, null, "")?.prefix === name);
  const year = given.fiscal_year ?? accountsYear(lines, wholeText, kind);
  const government =
    kind.scope === "department" ? null : placeOf(kind.evidence, lines, wholeText, regions, year);
  const said =
    given.bureau === null && kind.scope === "department"
      ? findBureau({ lines, text: wholeText, file, year }, regions)
      : null;
  const found = said ?? (given.bureau === null ? null : { name: given.bureau, match: null });
  const match = found ? matchOf(found.name, found.match, given.region_code, regions, year) : null;
  const region =
    government ?? match?.region ?? (given.region_code === null ? null : regions.find(given.region_code));
  const regionCode = region?.region_code ?? null;
  const marks = yearMarks(lines);
  const titled = lines.find(({ plain }) => isDocumentTitle(plain));
  return {
    bureau:
      government && kind.scope !== "department"
        ? governmentOf(government, kind.scope)
        : found
          ? bureauOf(found.name, match?.prefix ?? "", regionCode, region?.level ?? null)
          : null,
    government,
    bodyNamed: (name) => {
      const own = regions.resolve(stripParty(name), year, wholeText);
      const place = own?.region ?? region;
      return bureauOf(name, own?.prefix ?? "", place?.region_code ?? null, place?.level ?? null);
    },
    regionCode,
    regionName: region?.full_name ?? null,
    year,
    title: titled ? joinHan(titled.text) : null,
    kind,
    yearAt: (line) => yearBefore(marks, line),
  };
}

/** The region of a name; a given region stands, with the part of the name that repeats it. */
function matchOf(
  name: string,
  found: RegionMatch | null,
  code: string | null,
  regions: RegionIndex,
  year: number | null,
): RegionMatch | null {
  const match = found ?? regions.resolve(stripParty(name), year, "");
  const region = code === null ? undefined : regions.find(code);
  if (!region) return match;
  return { region, prefix: match?.region.region_code === code ? match.prefix : "" };
}

/** The title on the cover or of the explanation: a year or a department, and 决算; never a numbered heading. */
function isDocumentTitle(plain: string): boolean {
  if (/^[（]?(?:[一二三四五六七八九十]+|\d{1,2})[）、.．]/.test(plain)) return false;
  return /(?:20\d{2}年|[局委办院校会府所心部]).{0,12}决算(?:公开|说明|报告|情况|情况说明|报表|编制说明)?$/.test(
    plain,
  );
}

function accountsYear(
  lines: readonly ShortText[],
  text: string,
  { kind, evidence }: KindOfDocument,
): number | null {
  const claimed = yearsOf(evidence ?? "", /(20\d{2})年/g)[0] ?? null;
  if (kind === "budget" && claimed !== null) return claimed;
  const inTitles = mostFrequent(
    lines.flatMap((line) => yearsOf(line.plain, /(20\d{2})年度?(?:[\u4e00-\u9fff（）]{0,20})?决算/g)),
  );
  if (inTitles) return inTitles;
  if (claimed !== null) return claimed;
  const bare = text.replace(/[\s\u3000]/g, "");
  return (
    mostFrequent(yearsOf(bare, /(20\d{2})年度(?:部门|单位)?(?:决算|[收支]|财政拨款|一般公共)/g)) ??
    mostFrequent(lines.flatMap((line) => yearsOf(line.plain, /(20\d{2})年度/g))) ??
    mostFrequent(yearsOf(bare, /(20\d{2})年度/g)) ??
    yearsOf(bare.slice(0, OPENING), /(20\d{2})年/g)[0] ??
    null
  );
}

/** Characters a text without any heading names its year in. */
const OPENING = 60;

function yearsOf(text: string, pattern: RegExp): number[] {
  if (!text.includes("20")) return [];
  return [...text.matchAll(pattern)].map((match) => Number(match[1]));
}

/** A line of a broken paragraph speaks of years too, and is no heading. */
const OF_A_SENTENCE = /[，,；;%％]|\d(?:亿|万|百)?元|[较比与同]20\d{2}年|上年|增加|减少|增长|下降/;

function yearMarks(lines: readonly ShortText[]): YearMark[] {
  const marks: YearMark[] = [];
  for (const line of lines) {
    if (line.plain.length > 60 || OF_A_SENTENCE.test(line.plain)) continue;
    const year = /(20\d{2})年/.exec(line.plain)?.[1];
    if (year && /决算|绩效|自评|评价报告/.test(line.plain))
      marks.push({ line: line.line, year: Number(year) });
  }
  return marks;
}

function yearBefore(marks: readonly YearMark[], line: number): number | null {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as YearMark).line <= line) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1]?.year ?? null;
}

function bureauOf(name: string, prefix: string, regionCode: string | null, level: string | null): Bureau {
  const own = withoutRegion(name, prefix);
  return {
    bureau_id: `${regionCode ?? "000000"}:${own}`,
    name,
    bureau_type: bureauTypeOf(name),
    scope: "department",
    region_code: regionCode,
    level: ownLevel(own, level),
  };
}
