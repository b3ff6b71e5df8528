import { ETHNIC_GROUPS } from "./ethnic-groups";

/** Endings of the names of places, the longest first where one ends in another. */
const ENDINGS: readonly (readonly [zh: string, en: string])[] = [
  ["特别行政区", "Special Administrative Region"],
  ["经济技术开发区", "Economic and Technological Development Zone"],
  ["高新技术产业开发区", "High-tech Zone"],
  ["高新技术产业园区", "High-tech Zone"],
  ["高新技术开发区", "High-tech Zone"],
  ["高技术产业开发区", "High-tech Zone"],
  ["城乡一体化示范区", "Integration Demonstration Zone"],
  ["风景名胜区", "Scenic Area"],
  ["经济开发区", "Economic Development Zone"],
  ["行政委员会", "Administrative Committee"],
  ["自治区", "Autonomous Region"],
  ["自治州", "Autonomous Prefecture"],
  ["自治县", "Autonomous County"],
  ["自治旗", "Autonomous Banner"],
  ["工业园区", "Industrial Park"],
  ["产业园区", "Industrial Park"],
  ["开发区", "Development Zone"],
  ["示范区", "Demonstration Zone"],
  ["管理区", "Management Zone"],
  ["地区", "Prefecture"],
  ["林区", "Forestry District"],
  ["特区", "Special District"],
  ["新区", "New Area"],
  ["省", "Province"],
  ["市", "City"],
  ["县", "County"],
  ["区", "District"],
  ["旗", "Banner"],
  ["盟", "League"],
];

/** Stems whose established Latin form is not the pinyin of the characters. */
const ESTABLISHED: Readonly<Record<string, string>> = {
  陕西: "Shaanxi",
  内蒙古: "Inner Mongolia",
  西藏: "Xizang",
  香港: "Hong Kong",
  澳门: "Macao",
  哈尔滨: "Harbin",
  齐齐哈尔: "Qiqihar",
  呼和浩特: "Hohhot",
  呼伦贝尔: "Hulunbuir",
  鄂尔多斯: "Ordos",
  乌兰察布: "Ulanqab",
  巴彦淖尔: "Bayannur",
  锡林郭勒: "Xilingol",
  兴安盟: "Hinggan",
  阿拉善: "Alxa",
  乌鲁木齐: "Urumqi",
  克拉玛依: "Karamay",
  吐鲁番: "Turpan",
  哈密: "Hami",
  阿克苏: "Aksu",
  喀什: "Kashgar",
  伊犁: "Ili",
  拉萨: "Lhasa",
  日喀则: "Shigatse",
  香格里拉: "Shangri-La",
  和田: "Hotan",
  阿勒泰: "Altay",
  博尔塔拉: "Bortala",
  巴音郭楞: "Bayingolin",
  克孜勒苏: "Kizilsu",
  阿里: "Ngari",
  那曲: "Nagqu",
  昌都: "Qamdo",
  林芝: "Nyingchi",
  甘孜: "Garze",
  阿坝: "Ngawa",
  迪庆: "Deqen",
};

/** 西安 is Xi'an: a syllable that begins with a vowel is set apart from the one before. */
const join = (syllables: readonly string[]): string =>
  syllables.reduce((text, next) => `${text}${text !== "" && /^[aoe]/.test(next) ? "'" : ""}${next}`, "");

/** Names have the ü that keyboards type as v. */
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1).replaceAll("v", "ü");

/** The groups a stem ends with, first named first: 恩施土家族苗族 gives 恩施 and Tujia, Miao. */
function splitGroups(name: string): { readonly stem: string; readonly groups: readonly string[] } {
  const groups: string[] = [];
  let stem = name.replace(/各族$/, "");
  for (;;) {
    const found = Object.keys(ETHNIC_GROUPS)
      .filter((group) => stem.endsWith(`${group}族`) || (group.length > 1 && stem.endsWith(group)))
      .toSorted((a, b) => b.length - a.length)[0];
    if (found === undefined) return { stem, groups };
    const rest = stem.slice(0, stem.lastIndexOf(found));
    if (rest === "" && groups.length === 0) return { stem: found, groups: [ETHNIC_GROUPS[found] ?? ""] };
    if (rest === "") return { stem, groups };
    groups.unshift(ETHNIC_GROUPS[found] ?? "");
    stem = rest;
  }
}

interface Parts {
  /** What the place is called without its ending and its groups: 恩施 of 恩施土家族苗族自治州. */
  readonly stem: string;
  readonly groups: readonly string[];
  /** English word for its kind, empty where the name has no known ending. */
  readonly kind: string;
}

function partsOf(name: string): Parts {
  const [zh, kind] = ENDINGS.find(([ending]) => name.endsWith(ending) && name.length > ending.length) ?? [
    "",
    "",
  ];
  const body = name.slice(0, name.length - zh.length);
  return kind.startsWith("Autonomous") && !(body in ESTABLISHED)
    ? { ...splitGroups(body), kind }
    : { stem: body, groups: [], kind };
}

/** Syllables of a place's name without its ending, of the syllables of its whole name or of its short one. */
export function shortPinyin(name: string, pinyin: string): string {
  return pinyin.split(" ").slice(0, partsOf(name).stem.length).join(" ");
}

/**
 * The name of a place in Latin letters: Tongliang District, Enshi Tujia and Miao Autonomous Prefecture.
 * `pinyin` is its shortPinyin. Cities that are provinces or prefectures go without "City", as they are spoken of.
 */
export function latinName(name: string, pinyin: string, level: string): string {
  const { stem, groups, kind } = partsOf(name);
  const own = ESTABLISHED[stem] ?? ESTABLISHED[name] ?? capital(join(pinyin.split(" ")));
  const words = groups.length === 1 && stem in ETHNIC_GROUPS ? groups : [own, groups.join(" and ")];
  return [...words, kind === "City" && level !== "county" ? "" : kind]
    .filter((word) => word !== "")
    .join(" ");
}
