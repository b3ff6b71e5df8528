import { plainLabel } from "../label";

/** A paragraph about insurance funds: amounts of the accounts' own words in it mean the funds. */
export const INSURANCE =
  /保险费收入|(?<!政府性)基金(?:预算)?(?:总)?(?:收入|支出)(?![（(][类款项\d])|基金享受待遇|滚存结余|统筹基金/;

/** A sentence of a whole place's accounts about its social insurance funds. */
export const OF_FUNDS = /(?:社会|养老|医疗|失业|工伤|生育)保险(?:（[^（）]{1,12}）)?(?:基金|（?险）?种)/;

const SCHEMES =
  /(?:城乡居民|企业职工|机关事业单位|城镇职工|城镇居民|职工|居民|新型农村)?(?:社会)?(?:基本)?(?:养老|医疗|失业|工伤|生育)保险(?=(?:（[^（）]{1,12}）)?基金)|社会保险(?=基金)/g;

/** The scheme whose fund a place's accounts named last; null for all funds together. */
export function schemeOf(text: string): string | null {
  const found = plainLabel(text).match(SCHEMES)?.at(-1) ?? "";
  return found === "" || found === "社会保险" ? null : found;
}

export function insuranceOf(text: string): string | null {
  const match = /城镇职工|城职|城乡居民|(?:职工|居民)(?:基本)?医[疗保]/g;
  const found = plainLabel(text).match(match)?.at(-1);
  if (!found) return null;
  return /居民/.test(found) ? "城乡居民基本医疗保险" : "城镇职工基本医疗保险";
}

/** Whose insurance is counted: the scheme, or the group named right before 参保人数; null for all insured. */
export function insuredGroup(stated: string, heard: string): string | null {
  const group = stated
    .replace(/^.*(?=20\d{2}年)/, "")
    .replace(/(?:实际|预计)?参保人数.*$/, "")
    .replace(
      /20\d{2}年度?|(?:城镇|城乡)?(?:职工|居民)?(?:基本)?医疗?保险?|城职|城乡居民|城镇职工|实际|预计|参加|同比|全[省市州县区]|[\u4e00-\u9fff]{1,8}[县区市州](?!本级)/g,
      "",
    );
  return group.length >= 3 ? group : (insuranceOf(stated) ?? insuranceOf(heard));
}
