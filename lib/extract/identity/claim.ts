import type { ShortText } from "../short-texts";
import { frontTitles } from "./front";
import { namesInTitle } from "./title";

/** What a title says its document is. */
export type ClaimId =
  | "part_of_a_year"
  | "other_system"
  | "government"
  | "final_account"
  | "three_public_notice"
  | "budget"
  | "self_evaluation";

export interface Claim {
  readonly id: ClaimId;
  /** The title that says it. */
  readonly title: string;
}

/** A wording of titles; `but` is what the same words mean otherwise. */
interface Wording {
  readonly id: ClaimId;
  readonly title: RegExp;
  readonly but?: RegExp;
}

const PLACE = "[省市县区州旗盟]";
const ACCOUNTS = "(?:决算|预算|三公经费|预算执行)";
const MONTHS = "(?<!\\d)1月?份?[-—–至到~～](?!1[12]月)\\d{1,2}月";

/** Wordings in order: the first that a title fits says what it is. */
const WORDINGS: readonly Wording[] = [
  {
    id: "part_of_a_year",
    title: new RegExp(
      `(?:[上下]半年|前?[一二三四1-4]个?季度|${MONTHS}|截[至止](?:20\\d{2}年)?(?!12月)\\d{1,2}月).{0,30}(?:决算|预算|三公|支出|执行|收支)`,
    ),
  },
  { id: "other_system", title: /中[华華]民[国國]|民[国國]\d{2,3}年|新[台臺][币幣]/ },
  {
    id: "government",
    title: new RegExp(
      `(?:财政|(?<!人民)政府|${PLACE}本级|[省市县区州旗]级|全[省市县区州旗]|地方)(?:20\\d{2}年?度?|收支|收入|支出|一般公共预算|公共财政预算|政府性基金|国有资本经营|财政|政府|预算|基本|党政机关|行政事业单位|各?部门|预算单位|汇总|的)*(?:总?${ACCOUNTS})`,
    ),
    but: /财政(?:局|厅|所|部|分局|委|拨款|事务|专户)|(?:部门|单位)(?:整体)?(?:决算|预算)/,
  },
  { id: "government", title: /社会保险基金(?:收支)?(?:决算|预算)|政府综合财务报告|财政总决算/ },
  {
    id: "government",
    title: /(?:自治[区州]|[省市县])决算|决算(?:（草案）|草案)/,
    but: /部门|单位|[局委办厅院]/,
  },
  { id: "final_account", title: /(?:部门|单位)(?:收支)?决算/ },
  {
    id: "final_account",
    title: /(?:本级|汇总|公开|年度?|[局委办部院校所站]）?)决算|决算(?:公开|报表|报告|说明|信息|总?表|明细表)/,
    but: /三公经费.{0,10}决算/,
  },
  {
    id: "budget",
    title:
      /(?:部门|单位|年度?|本级|收支|财政拨款|一般公共)(?:收支|财政拨款|三公经费)?预算(?:公开|草案|编制|情况|说明|信息|报表|总?表|批复|安排|[和及]|（|$)|预算(?:公开|草案|编制说明)/,
    but: /预算执行/,
  },
  { id: "three_public_notice", title: /三公经费.{0,24}(?:公开|说明|情况|决算|支出|公示|表|公告)$|三公经费$/ },
  { id: "self_evaluation", title: /绩效.{0,6}(?:自评|评价).{0,8}(?:报告|表|情况|结果)/ },
];

const NUMBERED =
  /^(?:[（]?[一二三四五六七八九十]{1,3}[）、.．]|[（]?\d{1,2}[）、.．](?!\d)|第[一二三四五六七八九十]+部分|[-—·●])/u;
/** A duty of the body, not a title. */
const DUTY = /^(?:负责|编制|组织|拟[订定]|审[核查]|汇总|承担|指导|参与|贯彻)|[，；]/;

/**
 * What the first title of a document says it is; null where none of its first lines is one. The accounts of a place
 * alone (平江县2021年度决算) are its government's.
 */
export function claimOf(lines: readonly ShortText[], isPlace: (name: string) => boolean): Claim | null {
  for (const title of frontTitles(lines)) {
    const id = NUMBERED.test(title) || DUTY.test(title) ? null : wordingOf(title);
    if (id === null) continue;
    const ofPlace = OF_A_BODY.has(id) && !/部门|单位/.test(title) && namesInTitle(title).some(isPlace);
    return { id: ofPlace ? "government" : id, title };
  }
  return null;
}

/** What a body's title and that of a place's government have in common. */
const OF_A_BODY: ReadonlySet<ClaimId> = new Set(["final_account", "three_public_notice"]);

/** What a title says its document is, whatever stands around it. */
export function wordingOf(title: string): ClaimId | null {
  if (title.length < 6) return null;
  return WORDINGS.find((each) => each.title.test(title) && !each.but?.test(title))?.id ?? null;
}
