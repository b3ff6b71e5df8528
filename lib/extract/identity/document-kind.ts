import type { DOCUMENT_KINDS } from "../../records/closed-lists";
import type { RefusalCode } from "../../records/refusals";
import type { Scope } from "../../records/vocabulary";
import type { ShortText } from "../short-texts";
import { type ClaimId, claimOf } from "./claim";
import { scopeNamed } from "./government";

export type DocumentKind = Exclude<(typeof DOCUMENT_KINDS)[number], "published_page">;

/** What a document is by its own words, before its figures are read. */
export interface KindOfDocument {
  readonly kind: DocumentKind;
  /** Why it gives nothing whatever its figures are. */
  readonly refused: RefusalCode | null;
  /** Whose accounts they are. */
  readonly scope: Scope;
  /** What its title claims; null where no title says anything. */
  readonly claim: ClaimId | null;
  /** The words that decided. */
  readonly evidence: string | null;
}

const LONGEST = 60;

/** Section headings every final account's narrative has, whatever the province. */
const SECTIONS =
  /(?:收入支出|收入|支出|财政拨款|一般公共预算|三公.{0,12}|政府性基金).{0,14}决算.{0,10}情况(?:说明)?$/;
const ACCOUNT_TITLE =
  /20\d{2}年?度?.{0,30}(?:部门|单位|本级|汇总)?决算(?:公开|公示|公告|报表|信息|情况|编制|分析|说明|报告|文本|内容|数据|的|》|（?(?:更正|修订|修正|勘误|更新)(?:后|版)?）?){0,6}$/;
const OF_DEPARTMENT = /(?:部门|单位)决算/;
const BUDGET_TITLE =
  /20\d{2}年?度?.{0,30}预算(?:公开|报表|说明|编制说明|情况说明|草案)?$|(?:收入|支出|收支)预算总?表$/;
const NEWS =
  /本报讯|本网讯|[（(](?:记者|通讯员)|(?:记者|通讯员)[\s\u4e00-\u9fff]{2,8}(?:报道|摄)|讯）|记者.{0,16}(?:获悉|了解到)|【媒体/;

/** How many headings are those of an account's narrative. */
export function accountSections(headings: readonly string[]): number {
  return headings.filter((text) => SECTIONS.test(text)).length;
}

export const isAccountTitle = (text: string): boolean => ACCOUNT_TITLE.test(text);

/** Headings of a document: its short texts that are no table's long labels. */
export function headingsOf(lines: readonly ShortText[]): readonly string[] {
  return lines.map(({ plain }) => plain).filter((plain) => plain !== "" && plain.length <= LONGEST);
}

/** Weighs title, headings and the first sentences. */
export function kindOfDocument(
  lines: readonly ShortText[],
  text: string,
  isPlace: (name: string) => boolean,
): KindOfDocument {
  const headings = headingsOf(lines);
  const claim = claimOf(lines, isPlace);
  const evidence = claim?.title ?? null;
  const is = (kind: DocumentKind): KindOfDocument => ({
    kind,
    refused: null,
    scope: "department",
    claim: claim?.id ?? null,
    evidence,
  });
  const refuse = (refused: RefusalCode): KindOfDocument => ({ ...is("final_account"), refused });
  const ofDepartment = headings.some((heading) => OF_DEPARTMENT.test(heading));
  const accounts = accountSections(headings) > 0 || headings.some(isAccountTitle);
  switch (claim?.id) {
    case "part_of_a_year":
      return accounts ? is("final_account") : refuse("part_of_a_year");
    case "other_system":
      return refuse("other_system");
    case "government":
      if (ofDepartment) return is("final_account");
      return isOfGovernment(claim.title) && !OTHER_ACCOUNTS.test(claim.title)
        ? { ...is("final_account"), scope: scopeNamed(claim.title) ?? "region_whole" }
        : refuse("government");
    case "budget":
      return accounts ? is("final_account") : is("budget");
    case "three_public_notice":
      return accounts && ofDepartment ? is("final_account") : is("three_public_notice");
    case "self_evaluation":
      return accounts ? is("final_account") : is("self_evaluation");
    case "final_account":
      return is("final_account");
    case undefined:
  }
  if (NEWS.test(text.slice(0, NEWS_REACH)) && !ofDepartment) return refuse("news");
  const budget =
    !accounts &&
    headings.some((heading) => BUDGET_TITLE.test(heading)) &&
    !headings.some((heading) => heading.includes("决算"));
  return is(budget ? "budget" : "final_account");
}

/** Of a government, what has been spent; plans, reports on their execution and statements of another kind are left. */
const isOfGovernment = (title: string): boolean =>
  title.includes("决算") || (title.includes("三公经费") && !title.includes("预算"));
const OTHER_ACCOUNTS = /社会保险基金|综合财务报告|预算执行/;

/** Characters from the start a piece of news names itself in. */
const NEWS_REACH = 400;
