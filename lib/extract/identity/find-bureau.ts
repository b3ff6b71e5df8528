import { OWNER_NAME } from "../../documents/captions";
import { plainLabel } from "../label";
import { mostFrequent } from "../most-frequent";
import type { RegionIndex, RegionMatch } from "../region-index";
import type { ShortText } from "../short-texts";
import { frontTitles } from "./front";
import { isBodyName, nameInHeading, nameInSentence, namesInTitle } from "./title";

export interface FoundBureau {
  readonly name: string;
  readonly match: RegionMatch | null;
}

/** Where a document can name the body it is about. */
export interface NamePlaces {
  readonly lines: readonly ShortText[];
  readonly text: string;
  readonly file: string;
  readonly year: number | null;
}

/** The department a document is about and the region its name begins with, by captions, titles and text. */
export function findBureau(places: NamePlaces, regions: RegionIndex): FoundBureau | null {
  const { text, year } = places;
  const place = (name: string) => regions.resolve(stripParty(name), year, text);
  const found = bureauName(places, (name) => isRegion(name, place(name)), place);
  if (found === null) return null;
  const match = place(found);
  if (match) return { name: found, match };
  const fuller = fullerInText(found, text, regions, year);
  if (fuller) return fuller;
  const region = namedBeside(places.lines, place);
  return { name: found, match: region && { region, prefix: "" } };
}

/** A place is no body: 平遥县 alone is the whole county. */
function isRegion(name: string, match: RegionMatch | null): boolean {
  return match !== null && match.prefix === name;
}

type Resolve = (name: string) => RegionMatch | null;

/**
 * The name the captions of the tables give, in full where the title has it so; else that of the title, of a heading
 * about the body itself, of a form's own rows, of the file, of the sentences about its accounts, of the signature.
 */
function bureauName(
  { lines, text, file }: NamePlaces,
  isPlace: (name: string) => boolean,
  place: Resolve,
): string | null {
  const named = (names: readonly (string | null | undefined)[]): string[] =>
    names
      .map((name) => name?.replace(FORMERLY, ""))
      .filter((name): name is string => !!name && isBodyName(name) && !isPlace(name));
  const front = named([
    ...frontTitles(lines).flatMap(namesInTitle),
    ...frontTitles(lines).map((line) => /^（([^（）]+)）$/.exec(line)?.[1]),
  ]);
  const title = front.find((name) => place(name)) ?? front[0] ?? null;
  const caption = mostFrequent(named(lines.map(({ plain }) => OWNER_NAME.exec(plain)?.[1])));
  if (caption !== null) return fullerForm(caption, title, place);
  const headings = named(lines.map(({ plain }) => nameInHeading(plain)));
  const titles = named(
    lines.flatMap(({ plain }) => (plain.length > LONGEST_TITLE ? [] : namesInTitle(plain))),
  );
  return (
    (title && place(title) ? title : null) ??
    mostFrequent(titles.filter(place)) ??
    mostFrequent(headings.filter(place)) ??
    title ??
    mostFrequent(titles) ??
    mostFrequent(headings) ??
    named(ownRows(lines))[0] ??
    named(namesInTitle(bareFile(file)))[0] ??
    mostFrequent(named(openings(text).map(nameInSentence)).filter(place)) ??
    named(signatures(lines)).find(place) ??
    null
  );
}

/** 乡村振兴局（原扶贫开发办公室）: what a body was called is no part of its name. */
const FORMERLY = /（原[^（）]{3,}）$/;

const LONGEST_TITLE = 60;

/** Lines whose first words may name the body they are about, and how many of their characters. */
const MOST_OPENINGS = 400;
const OPENING = 80;

function openings(text: string): string[] {
  return text
    .split("\n", MOST_OPENINGS)
    .map((line) => plainLabel(line.slice(0, OPENING)).split("。", 1)[0] ?? "");
}

function bareFile(file: string): string {
  const base = file.replace(/^.*[/\\]/, "").replace(/\.[A-Za-z]{2,5}$/, "");
  return base
    .replace(/\s|[“”"]/g, "")
    .replaceAll("(", "（")
    .replaceAll(")", "）");
}

/** The title's name where it is the caption's with its region in front, or what the caption abbreviates. */
function fullerForm(caption: string, title: string | null, place: Resolve): string {
  if (title === null || title.length <= caption.length) return caption;
  if (title.endsWith(caption) && title.length <= caption.length + 12) return title;
  const match = place(title);
  if (!match || place(caption)) return caption;
  return isAbbreviation(caption, title.slice(match.prefix.length)) ? title : caption;
}

function isAbbreviation(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}

const OWN_ROW = /^(?:项目)?(?:实施|承担|使用|填报|预算|自评|评价)单位(?:（[^（）]*）)?$/;
const DEPARTMENT_ROW = /^(?:主管|预算|一级预算)(?:部门|单位)(?:（[^（）]*）|及代码)?$/;

/** 实施单位 and its cell in a form; the department that supervises it where no other body is named. */
function ownRows(lines: readonly ShortText[]): string[] {
  const behind = (label: RegExp) =>
    lines.flatMap(({ plain }, at) => (label.test(plain) ? [lines[at + 1]?.plain ?? ""] : []));
  return [...behind(OWN_ROW), ...behind(DEPARTMENT_ROW)].map((name) => name.replace(/^[\d-]+/, ""));
}

const DATED = /^20\d{2}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?$/;

/** A name above a date at the end. */
function signatures(lines: readonly ShortText[]): string[] {
  return lines.flatMap(({ plain }, at) => (at > 0 && DATED.test(plain) ? [lines[at - 1]?.plain ?? ""] : []));
}

const BESIDE =
  /^(?:主管部门|上级(?:主管)?(?:部门|单位)|来源|信息来源|发布(?:机构|单位)|责任单位|(?:单位|办公)?地址)：(.{3,40})$/;

/** The one region of the bodies and addresses printed beside a name that has none. */
function namedBeside(lines: readonly ShortText[], place: Resolve): RegionMatch["region"] | null {
  const found = lines.flatMap(({ plain }) => {
    const words = BESIDE.exec(plain)?.[1];
    const match = words ? place(words) : null;
    return match ? [match.region] : [];
  });
  const [first] = found;
  return first && found.every((region) => region.region_code === first.region_code) ? first : null;
}

/** A name without its region ("医疗保障局") is often written in full in the text: the most frequent full form. */
function fullerInText(
  name: string,
  text: string,
  regions: RegionIndex,
  year: number | null,
): FoundBureau | null {
  const forms: string[] = [];
  const plain = text.replace(/[\s\u3000*#]/g, "");
  for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + name.length)) {
    const before = /[\u4e00-\u9fff]{2,20}$/.exec(plain.slice(Math.max(0, at - 20), at))?.[0] ?? "";
    for (let start = 0; start + 1 < before.length; start++) {
      const region = before.slice(start);
      if (regions.resolve(region + name, year, text)?.prefix !== region) continue;
      forms.push(region + name);
      break;
    }
  }
  const full = mostFrequent(forms);
  return full ? { name: full, match: regions.resolve(full, year, text) } : null;
}

/** Parties, leagues and central offices whose local bodies bear their name before that of the region. */
const AHEAD_OF_REGION =
  /^(?:中国共产党|中共|共青团|中国共产主义青年团|中国国民党革命委员会|民革|中国民主同盟|民盟|中国民主建国会|民建|中国民主促进会|民进|中国农工民主党|农工党|中国致公党|致公党|九三学社|台湾民主自治同盟|台盟|国家税务总局|国家统计局|国家金融监督管理总局|中国人民政治协商会议|政协)/;

/** A name from its region on: a party department is named after the committee of its region. */
export function stripParty(name: string): string {
  const rest = name.replace(AHEAD_OF_REGION, "");
  return rest === "" ? name : rest;
}

/** The name without its region; what stands before the region stays, but for the party whose departments they are. */
export function withoutRegion(name: string, prefix: string): string {
  const stripped = stripParty(name);
  const ahead = name.slice(0, name.length - stripped.length);
  const rest = stripped.slice(prefix.length);
  if (rest === "") return name;
  const own = rest.startsWith("委") ? `${prefix.slice(-1)}${rest}` : rest;
  return /^(?:中国共产党|中共|)$/.test(ahead) ? own : `${ahead}${own}`;
}
