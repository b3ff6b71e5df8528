import { OWNER_NAME } from "../documents/captions";
import { mostFrequent } from "./most-frequent";
import type { RegionIndex, RegionMatch } from "./region-index";
import type { ShortText } from "./short-texts";

export interface FoundBureau {
  readonly name: string;
  readonly match: RegionMatch | null;
}

/** The department a document is about and the region its name begins with, by captions, titles and text. */
export function findBureau(
  lines: readonly ShortText[],
  text: string,
  regions: RegionIndex,
  year: number | null,
): FoundBureau | null {
  const name = bureauName(lines);
  if (!name) return null;
  const match = regions.resolve(stripParty(name), year, text);
  return match ? { name, match } : (fullerInText(name, text, regions, year) ?? { name, match: null });
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

/** The name the captions of the tables give; else the one before 决算 in the title. */
function bureauName(lines: readonly ShortText[]): string | null {
  const captions = lines.flatMap((line) => {
    const name = OWNER_NAME.exec(line.plain)?.[1];
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

/** Parties, leagues and central offices whose local bodies bear their name before that of the region. */
const AHEAD_OF_REGION =
  /^(?:中国共产党|中共|共青团|中国共产主义青年团|中国国民党革命委员会|民革|中国民主同盟|民盟|中国民主建国会|民建|中国民主促进会|民进|中国农工民主党|农工党|中国致公党|致公党|九三学社|台湾民主自治同盟|台盟|国家税务总局|国家统计局|国家金融监督管理总局|中国人民政治协商会议)/;

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
