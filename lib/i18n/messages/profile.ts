import { defineMessages } from "../message";

/** The questions a profile answers, of a bureau and of a place. */
export const profileMessages = defineMessages({
  "profile.spent": { zh: "{year}{name} {value}。", en: "{name}, {year}: {value}." },
  "profile.spentPerHead": {
    zh: "{year}{name} {value}；按 {peopleYear} 年常住人口 {people} 人算，人均 {each}。",
    en: "{name}, {year}: {value}; {each} for each of {people|resident|residents} (counted in {peopleYear}).",
  },
  "profile.threePublic": { zh: "{year}“三公”经费 {value}。", en: "Three publics, {year}: {value}." },
  "profile.threePublicMoved": {
    zh: "{year}“三公”经费 {value}，比上一年{change}。",
    en: "Three publics, {year}: {value}, {change} than the year before.",
  },
  "profile.more": { zh: "多 {by}", en: "{by} more" },
  "profile.less": { zh: "少 {by}", en: "{by} less" },
  "profile.same": { zh: "没有变化", en: "no more and no less" },
  "profile.peers": { zh: "与同类单位相比", en: "Against its peers" },
  "profile.peersTitle": {
    zh: "{year} 年各项数字在同类中的位置",
    en: "Where its figures of {year} stand among its peers",
  },
  "profile.peersAbout": {
    zh: "同类：{year} 年有这项数字的全部“{who}”，不足 8 个的不列。点的位置是比它低的单位所占的份额，深色一段是居中的一半；位置高低不说明花得好坏。",
    en: "Peers: all units of the kind “{who}” with the figure in {year}; measures with fewer than 8 are left out. The dot stands at the share of units below it, the dark stretch is the middle half. High or low says nothing of good or bad.",
  },
  "profile.lowest": { zh: "最低", en: "lowest" },
  "profile.middle": { zh: "居中", en: "middle" },
  "profile.highest": { zh: "最高", en: "highest" },
  "profile.share": { zh: "低于它的份额", en: "Share below it" },
  "profile.standing": {
    zh: "{name} {value}（{n} 个单位中高于 {share}）",
    en: "{name} {value} (above {share} of {n|unit|units})",
  },
  "profile.and": { zh: "；", en: "; " },
  "profile.noneFar": {
    zh: "{year} 年，在“{who}”中，没有一项在最高或最低的一成里。",
    en: "In {year}, no figure is among the highest or lowest tenth of its kind ({who}).",
  },
  "profile.someFar": {
    zh: "{year} 年，在“{who}”中，处在最高或最低一成的：{names}。",
    en: "In {year}, among the highest or lowest tenth of its kind ({who}): {names}.",
  },
  "profile.yearsOf.spending": { zh: "历年收支", en: "Over the years" },
  "profile.yearsOf.three-public": { zh: "历年“三公”经费", en: "Three publics over the years" },
  "profile.chartTitle": { zh: "{subject}：{what}", en: "{subject}: {what}" },
  "profile.yearsAbout": {
    zh: "实线为决算，虚线为预算；当年价格，没有数的年份断开。",
    en: "Lines are accounts, dashes budgets; prices of each year, gaps where a year has no figure.",
  },
  "profile.yearsCut": {
    zh: "单位有更名、合并或范围变化的年份，线也断开。",
    en: "Lines are cut where the unit was renamed, merged or changed in extent.",
  },
  "profile.years": {
    zh: "{name}：{first} {from}，{last} {to}。",
    en: "{name}: {from} in {first}, {to} in {last}.",
  },
  "profile.yearsMoved": {
    zh: "{name}：{first} {from}，{last} {to}，{change}。",
    en: "{name}: {from} in {first}, {to} in {last}, {change}.",
  },
  "profile.up": { zh: "增加 {by}", en: "{by} more" },
  "profile.down": { zh: "减少 {by}", en: "{by} less" },
  "profile.unmoved": { zh: "没有变化", en: "no change" },
  "profile.budget": { zh: "预算 {budget}，执行 {rate}", en: "budget {budget}, {rate} executed" },
});
