/** Radicals of the supplement block, which no normalisation form maps to the character itself. */
const RADICALS: Readonly<Record<string, string>> = {
  "\u2E9F": "母",
  "\u2EA0": "民",
  "\u2EC4": "西",
  "\u2EC5": "见",
  "\u2EC6": "角",
  "\u2EC9": "贝",
  "\u2ECB": "车",
  "\u2ED1": "长",
  "\u2ED3": "长",
  "\u2ED4": "门",
  "\u2ED7": "雨",
  "\u2ED8": "青",
  "\u2EDA": "页",
  "\u2EDB": "风",
  "\u2EDC": "飞",
  "\u2EDD": "食",
  "\u2EE2": "马",
  "\u2EE3": "骨",
  "\u2EE5": "鱼",
  "\u2EE6": "鸟",
  "\u2EE8": "麦",
  "\u2EE9": "黄",
  "\u2EEC": "齐",
  "\u2EEE": "齿",
  "\u2EF0": "龙",
  "\u2EF3": "龟",
};

/** Traditional characters of the standard forms' own words. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  決: "决",
  總: "总",
  門: "门",
  財: "财",
  撥: "拨",
  預: "预",
  項: "项",
  車: "车",
  運: "运",
  護: "护",
  費: "费",
  務: "务",
  購: "购",
  結: "结",
  餘: "余",
  餉: "饷",
  業: "业",
  經: "经",
  營: "营",
  資: "资",
  產: "产",
  國: "国",
  單: "单",
  萬: "万",
  億: "亿",
  數: "数",
  計: "计",
  類: "类",
  編: "编",
  碼: "码",
  稱: "称",
  員: "员",
  開: "开",
  補: "补",
  醫: "医",
  療: "疗",
  衛: "卫",
  險: "险",
  績: "绩",
  執: "执",
  額: "额",
  與: "与",
  減: "减",
  長: "长",
  內: "内",
  實: "实",
  標: "标",
  圖: "图",
  變: "变",
  說: "说",
  況: "况",
  無: "无",
  級: "级",
  關: "关",
  機: "机",
  構: "构",
  設: "设",
  備: "备",
  維: "维",
  際: "际",
  縣: "县",
  區: "区",
  鎮: "镇",
  鄉: "乡",
  農: "农",
  會: "会",
  議: "议",
  訓: "训",
  離: "离",
  養: "养",
  貼: "贴",
  獎: "奖",
};

const PLAIN: Readonly<Record<string, string>> = { ...RADICALS, ...TRADITIONAL };
/** Kangxi radicals (⽬ for 目, ⼊ for 入) and compatibility ideographs have a character of their own by NFKC. */
const UNUSUAL = new RegExp(`[${Object.keys(PLAIN).join("")}\u2f00-\u2fd5\uf900-\ufad9]`, "g");
/** NFKC gives some radicals in their Traditional form: 車, 門, 長. */
function plainCharacter(c: string): string {
  const normal = PLAIN[c] ?? c.normalize("NFKC");
  return PLAIN[normal] ?? normal;
}

/** Each character by its plain twin; the length does not change, so offsets stay true. */
export function plainCharacters(text: string): string {
  return text.replace(UNUSUAL, plainCharacter);
}

function stripLabel(text: string): string {
  return plainCharacters(text)
    .replace(/<[^<>]{1,20}>/g, "")
    .replace(/\[bookmark:[^\]]*\]/g, "")
    .replace(/[\s\u3000\u00a0\ufeff*#“”"„‟'‘’「」『』]/g, "")
    .replaceAll("(", "（")
    .replaceAll(")", "）")
    .replaceAll(":", "：")
    .replaceAll(";", "；");
}

/** Labels come back again and again: a fifth of the extraction went into stripping the same few words. */
const STRIPPED = new Map<string, string>();
const MOST_LABELS = 10_000;
const LONGEST_LABEL = 60;

/** A label for comparison: no spaces, quotes, Markdown or HTML marks; full-width brackets and colons. */
export function plainLabel(text: string): string {
  if (text.length > LONGEST_LABEL) return stripLabel(text);
  const known = STRIPPED.get(text);
  if (known !== undefined) return known;
  if (STRIPPED.size >= MOST_LABELS) STRIPPED.clear();
  const label = stripLabel(text);
  STRIPPED.set(text, label);
  return label;
}

const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（][一二三四五六七八九十\d]{1,3}[）]|\d{1,2}[、.．)）](?!\d)|[\u2460-\u2473]|[-•·●])+/;

/** A label without its list number ("一、", "（1）", "1.") and leading 其中/加/减. */
export function bareLabel(text: string): string {
  return plainLabel(text)
    .replace(NUMBERING, "")
    .replace(/^其中：?/, "")
    .replace(/^[加减]：/, "");
}

/** White space collapsed, for the row and column labels of a record. */
export function collapse(text: string): string {
  return text.replace(/[\s\u3000\u00a0]+/g, " ").trim();
}

/** Line breaks and spaces between Han characters are layout, not words. */
export function joinHan(text: string): string {
  return collapse(text).replace(/(?<=[\u4e00-\u9fff（）“”]) (?=[\u4e00-\u9fff（）“”])/g, "");
}
