import type { Region } from "./schema";
import type { Scope } from "./vocabulary";

/** Other words for the own level of a government; sums over its departments alone are another thing. */
const OWN_LEVEL = /^[省市区县州旗](?:本级|级)汇总$/;

/** What a place's people call it, by the last character of its name: 全省, 全市, 全州, 全盟, 全区, 全县, 全旗. */
function wordOf({ name, level }: Region): string {
  const last = name.slice(-1);
  if ("省市州盟区县旗".includes(last) && !name.endsWith("地区")) return last;
  return level === "county" ? "县" : "市";
}

/**
 * One name for the whole of a place and one for its own level, whatever its sources call them: their figures are one
 * series. `region` is the place as it is now, so that the name does not change with the year.
 */
export function aggregateBureauName(name: string, scope: Scope, region: Region | undefined): string {
  if (!region) return name;
  if (scope === "region_whole") return `全${wordOf(region)}汇总`;
  return scope === "region_level" && OWN_LEVEL.test(name) ? `${wordOf(region)}本级汇总` : name;
}

/** Code of the place whose accounts altogether, or whose own level's, an id stands for; null for a department. */
export const placeOfAggregate = (id: string): string | null =>
  /^(?!000000)(\d{6}):[^:]*汇总$/u.exec(id)?.[1] ?? null;
