import { defineMessages } from "../message";

export const comparableMessages = defineMessages({
  "level.county": { zh: "县级", en: "county level" },
  "level.prefecture": { zh: "市级", en: "prefecture level" },
  "level.province": { zh: "省级", en: "province level" },
  "level.township": { zh: "乡镇街道级", en: "township level" },
  "level.zone": { zh: "开发区", en: "development zone" },
  "level.central": { zh: "中央部属", en: "central level" },
  "level.other": { zh: "级别不明", en: "level unknown" },
  "comparable.obstacle.scope": { zh: "范围不同", en: "their scope differs" },
  "comparable.obstacle.level": { zh: "级别不同", en: "their level differs" },
  "comparable.obstacle.kind": { zh: "单位类型不同", en: "they are of different kinds" },
  "comparable.obstacle.kind_unknown": { zh: "有的类型不明", en: "the kind of some is unknown" },
  "comparable.obstacle.basis": { zh: "口径不同", en: "their basis differs" },
  "comparable.obstacle.year": { zh: "年度不同", en: "their years differ" },
  "comparable.not": {
    zh: "这里的 {n} 个数不可直接相比（{why}）：按类列出，不排位次，不给中位数和倍数。",
    en: "Not comparable here ({why}): {n|figure is|figures are} listed by kind, without rank, median or multiple.",
  },
  "comparable.narrowed": {
    zh: "单位类型或级别不同，不能混在一起排。先列最大的一类：{group}，{n} 个。",
    en: "Bodies of different kind or level are not ranked together. The largest group comes first: {group}, {n}.",
  },
  "comparable.only": { zh: "只看同类：{group}（{n}）", en: "Only alike: {group} ({n})" },
  "comparable.choose": { zh: "只看同类：", en: "Only alike:" },
  "comparable.offered": { zh: "{group}（{n}）", en: "{group} ({n})" },
  "comparable.group": { zh: "{level}{kind}", en: "{kind}, {level}" },
  "comparable.groupYear": { zh: "{group} {year} 年", en: "{group}, {year}" },
  "comparable.unknown": { zh: "类型不明", en: "kind unknown" },
  "comparable.others": { zh: "另有 {n} 类。", en: "{n|more kind|more kinds}." },
});
