import { defineMessages } from "../message";

export const placeMessages = defineMessages({
  "place.accounts": { zh: "{place} · {scope}", en: "{place} · {scope}" },
  "place.title": { zh: "地区", en: "Places" },
  "place.level.province": { zh: "省级", en: "Province" },
  "place.level.prefecture": { zh: "地级", en: "Prefecture" },
  "place.level.county": { zh: "县级", en: "County" },
  "place.departments": { zh: "{n} 个部门有数据", en: "bureaus with data: {n}" },
  "place.formerly": { zh: "曾用名：{names}", en: "Formerly {names}" },
  "place.formerName": { zh: "{name}（{from}–{to}）", en: "{name} ({from}–{to})" },
  "place.compare": { zh: "与本省其他地区对比", en: "Compare with the rest of its province" },
  "place.sums": { zh: "花了多少", en: "How much" },
  "place.bureaus": { zh: "它的部门", en: "Its bureaus" },
  "place.below": { zh: "下属地区", en: "Places within" },
  "place.unknown": { zh: "没有代码为 {code} 的地区。", en: "There is no place with the code {code}." },
  "place.noWhole": {
    zh: "全地区（含下级）的决算数字",
    en: "Figures of the whole place, lower levels included",
  },
  "place.noLevel": { zh: "本级决算数字", en: "Figures of its own level" },
  "place.noBureaus": { zh: "任何部门的决算", en: "The accounts of any bureau" },
  "profile.missing": { zh: "还缺什么", en: "What is missing" },
  "profile.missingAbout": {
    zh: "尚未收录，不表示没有公开，也不表示没有支出。",
    en: "Not collected yet: that does not say it was not published, or that nothing was spent.",
  },
});
