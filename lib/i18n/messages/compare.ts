import { defineMessages } from "../message";

export const compareMessages = defineMessages({
  "compare.unitsOf": { zh: "{n} 个单位", en: "{n} units" },
  "compare.title": { zh: "人均与对比", en: "Compare" },
  "compare.lead": {
    zh: "同一指标、同一口径、真正可比的对象：谁花得多，人均多少。",
    en: "The same measure on the same basis among true peers: who spends how much per head.",
  },
  "compare.whatWhole": { zh: "全县（市、区）", en: "Whole counties" },
  "compare.whatLevel": { zh: "县（市、区）本级", en: "Own level of counties" },
  "compare.whatDepartments": { zh: "部门", en: "Departments" },
  "compare.nounWhole": { zh: "县（市、区）", en: "counties" },
  "compare.nounLevel": { zh: "县（市、区）本级", en: "counties (own level)" },
  "compare.nounDepartments": { zh: "部门", en: "departments" },
  "compare.what": { zh: "比较对象", en: "Compare" },
  "compare.per": { zh: "除以", en: "Per" },
  "compare.focus": { zh: "重点单位", en: "Unit in focus" },
  "compare.noFocus": { zh: "不指定", en: "None" },
  "compare.peers": { zh: "同类", en: "Peers" },
  "compare.picked": { zh: "自选单位（第一个为重点）", en: "Hand-picked units (the first is in focus)" },
  "compare.pickedPeers": { zh: "自选同类", en: "Hand-picked" },
  "compare.focusTitle": { zh: "{name}与同类相比", en: "{name} among its peers" },
  "compare.peerTable": { zh: "{n} 个同类及其距离", en: "The {n} peers and their distances" },
  "compare.distance": { zh: "距离", en: "Distance" },
  "compare.editPeers": { zh: "把这组同类改成自选，逐个增删", en: "Edit this set of peers by hand" },
  "compare.peersAll": { zh: "全部", en: "All" },
  "compare.yearOption": { zh: "{year}（{known} 个有数）", en: "{year} ({known} with data)" },
  "compare.headline": {
    zh: "{year} 年，{n} 个{what}的{metric}（{per}）中位数为 {median}；最高{top} {topValue}，是最低{bottom} {bottomValue} 的 {ratio} 倍。",
    en: "{year}: across {n} {what}, median {metric} ({per}) is {median}. {top} is highest with {topValue}, {ratio} times the {bottomValue} of {bottom}.",
  },
  "compare.headlineOne": {
    zh: "{year} 年只有{top}给出了{metric}（{per}）：{topValue}。",
    en: "{year}: only {top} states {metric} ({per}): {topValue}.",
  },
  "compare.headlineFew": {
    zh: "{year} 年，{n} 个{what}的{metric}（{per}）在 {bottomValue} 与 {topValue} 之间，中位数 {median}。",
    en: "{year}: across {n} {what}, {metric} ({per}) lies between {bottomValue} and {topValue}; median {median}.",
  },
  "compare.headlineNone": {
    zh: "{year} 年没有{what}给出{metric}（{per}）。",
    en: "{year}: none of the {what} states {metric} ({per}).",
  },
  "compare.focusRank": {
    zh: "{name}列第 {rank} 位（共 {n} 个{range}）。",
    en: "{name} ranks {rank} of {n}{range}.",
  },
  "compare.rankRange": { zh: "，舍入允许 {best}–{worst}", en: ", {best}–{worst} within rounding" },
  "compare.chartTitle": { zh: "{metric}（{per}），{year} 年", en: "{metric} ({per}), {year}" },
  "compare.chartAbout": {
    zh: "每个单位一行，按数值排列；上方横条是同一批数值的分布，灰框为四分位区间，虚线为中位数。",
    en: "One row a unit, in order of value; the strip above is the distribution of the same values, the grey box the middle half, the dashed line the median.",
  },
  "compare.median": { zh: "中位数 {value}", en: "Median {value}" },
  "compare.mark": { zh: "{name}，{value}，第 {rank} 位", en: "{name}, {value}, rank {rank}" },
  "compare.shownFirst": {
    zh: "图中只画前 {n} 个，其余见表。",
    en: "The chart shows the first {n}; the table has the others.",
  },
  "compare.group": {
    zh: "合计口径：{value}（分子之和 ÷ 分母之和，{used}/{total} 个单位）",
    en: "As a group: {value} (sum over sum, {used} of {total} units)",
  },
  "compare.denominator": { zh: "分母：{about}", en: "Denominator: {about}" },
  "compare.denominatorYears": {
    zh: "本图所用人口年份：{years}。",
    en: "Population years used here: {years}.",
  },
  "compare.rounding": {
    zh: "浅色短条是印刷位数留下的舍入区间；空心点表示数字互相矛盾或分母太小而不稳定。",
    en: "Pale bars are what rounding in print leaves open; hollow dots are contradicted or unstable for a small denominator.",
  },
  "compare.peersUsed": {
    zh: "同类规则：{rule}。取得 {n} 个。",
    en: "Peer rule: {rule}. {n} found.",
  },
  "compare.peersFellBack": {
    zh: "缺少人口数，已退为同市州或同省。",
    en: "The population is unknown; peers of the same prefecture or province stand in.",
  },
  "compare.kindUnknown": {
    zh: "从名称看不出这是哪一类单位（或哪一级），因此没有同类，也不与其他单位比较。",
    en: "The name does not tell what kind of body this is (or its level): it has no peers and is compared with none.",
  },
  "compare.mapTitle": { zh: "数据来自哪些省份", en: "Where the data come from" },
  "compare.mapAbout": {
    zh: "各省有数的单位个数，深浅按个数分级；方格只示方位，不代表边界。",
    en: "Units with data by province; shade by number. Squares show direction only, no boundaries.",
  },
  "compare.mapMark": { zh: "{name}：{n} 个单位有数", en: "{name}: {n} units with data" },
  "compare.mapNote": {
    zh: "各省有数的县占全省人口的比例都远低于 80 %，因此不按省给出汇总人均。",
    en: "No province’s units with data cover anything near 80 % of its people, so no provincial figure is given.",
  },
  "compare.units": { zh: "单位数", en: "Units" },
  "compare.rank": { zh: "位次", en: "Rank" },
  "compare.tableCaption": { zh: "{metric}，{year} 年，全部单位", en: "{metric}, {year}, all units" },
});
