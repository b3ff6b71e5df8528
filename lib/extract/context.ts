import type { DocumentModel } from "../documents/model";
import type { Bureau } from "../records/schema";
import { bureauTypeOf } from "./bureau-types";
import { joinHan, plainLabel } from "./label";
import type { RegionIndex } from "./region-index";

/** What a document says of itself before its figures are read. */
export interface DocumentContext {
  readonly bureau: Bureau | null;
  readonly regionCode: string | null;
  readonly regionName: string | null;
  /** Year of the accounts. */
  readonly year: number | null;
  readonly title: string | null;
  /** Year in force at a line: the last heading above that names one. */
  yearAt(line: number): number | null;
}

interface YearMark {
  readonly line: number;
  readonly year: number;
}

export function documentContext(model: DocumentModel, regions: RegionIndex): DocumentContext {
  const lines = shortTexts(model);
  const year = accountsYear(lines, model.text);
  const name = bureauName(lines);
  const match = name ? regions.resolve(stripParty(name), year, model.text) : null;
  const regionCode = match?.region.region_code ?? null;
  const marks = yearMarks(lines);
  return {
    bureau: name ? bureauOf(name, match?.prefix ?? "", regionCode, match?.region.level ?? null) : null,
    regionCode,
    regionName: match?.region.full_name ?? null,
    year,
    title: lines.find((line) => /决算/.test(line.plain))?.text ?? null,
    yearAt: (line) => yearBefore(marks, line),
  };
}

interface ShortText {
  readonly line: number;
  readonly text: string;
  readonly plain: string;
}

/** Headings and captions: texts short enough to be no sentence. */
function shortTexts(model: DocumentModel): ShortText[] {
  const texts: ShortText[] = [];
  for (const row of model.rows) {
    for (const cell of row.cells) {
      if (cell.text === "" || cell.text.length > 120 || /[。；]/.test(cell.text)) continue;
      texts.push({ line: cell.place.line, text: joinHan(cell.text), plain: plainLabel(cell.text) });
    }
  }
  return texts;
}

function accountsYear(lines: readonly ShortText[], text: string): number | null {
  const inTitles = mostFrequent(
    lines.flatMap((line) => yearsOf(line.plain, /(20\d{2})年度?(?:[\u4e00-\u9fff（）]{0,20})?决算/g)),
  );
  if (inTitles) return inTitles;
  const bare = text.replace(/[\s\u3000]/g, "");
  return (
    mostFrequent(yearsOf(bare, /(20\d{2})年度(?:部门|单位)?(?:决算|[收支]|财政拨款|一般公共)/g)) ??
    mostFrequent(lines.flatMap((line) => yearsOf(line.plain, /(20\d{2})年度/g))) ??
    mostFrequent(yearsOf(bare, /(20\d{2})年度/g))
  );
}

function yearsOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => Number(match[1]));
}

function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best ? best[0] : null;
}

function yearMarks(lines: readonly ShortText[]): YearMark[] {
  const marks: YearMark[] = [];
  for (const line of lines) {
    if (line.plain.length > 60) continue;
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

const CAPTION =
  /(?:^|[^\u4e00-\u9fff])(?:编制单位|填报单位|部门名称|部门|单位名称|公开部门|预算部门)：([\u4e00-\u9fff（）]{4,40}?)(?:公开\d|金额|单位：|\d|$)/u;

/** The name the captions of the tables give; else the one before 决算 in the title. */
function bureauName(lines: readonly ShortText[]): string | null {
  const captions = lines.flatMap((line) => {
    const name = CAPTION.exec(line.plain)?.[1];
    return name && isBureauName(name) ? [name] : [];
  });
  const fromCaption = mostFrequent(captions);
  const titles = lines.flatMap((line) => {
    const name =
      /(?:20\d{2}年度?)?([\u4e00-\u9fff（）]{4,40}?)(?:20\d{2}年度?)?(?:部门|单位)?决算(?:公开|说明|$)/u.exec(
        line.plain,
      )?.[1];
    const bare = name?.replace(/部门$/, "");
    return bare && isBureauName(bare) && !/表|收入|支出|拨款/.test(bare) ? [bare] : [];
  });
  if (fromCaption) return longerForm(fromCaption, titles);
  const sections = lines.flatMap((line) => {
    const name = /^(?:第[一二三]部分)?([\u4e00-\u9fff（）]{4,30}?)(?:单位|部门)?概况$/u.exec(line.plain)?.[1];
    return name && isBureauName(name) ? [name] : [];
  });
  return mostFrequent(titles) ?? mostFrequent(sections);
}

/** A title that repeats the caption's name with its region in front is the fuller name. */
function longerForm(name: string, titles: readonly string[]): string {
  return (
    titles.find(
      (title) => title.endsWith(name) && title.length > name.length && title.length <= name.length + 12,
    ) ?? name
  );
}

const ORGANISATION =
  /(?:局|委|委员会|办|办公室|部|院|校|学|园|站|所|中心|厅|会|政府|街道|处|队|馆|社|公司|团|镇|乡|场|县|区|市)(?:（.{1,12}）|机关|本级)*$/;

function isBureauName(name: string): boolean {
  return ORGANISATION.test(name) && !/^(?:本|我|各|本级|XX|某)/.test(name) && !/部门决算|绩效/.test(name);
}

function stripParty(name: string): string {
  return name.replace(/^(?:中国共产党|中共)/, "");
}

function bureauOf(name: string, prefix: string, regionCode: string | null, level: string | null): Bureau {
  const rest = stripParty(name).slice(prefix.length) || name;
  const own = rest.startsWith("委") ? `${prefix.slice(-1)}${rest}` : rest;
  return {
    bureau_id: `${regionCode ?? "000000"}:${own}`,
    name,
    bureau_type: bureauTypeOf(name),
    scope: "department",
    region_code: regionCode,
    level,
  };
}
