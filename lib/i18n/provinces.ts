import type { Locale } from "./locale";

/** Provinces in Latin letters by the first two digits of their codes, without the words for their kind. */
export const PROVINCES_LATIN: Readonly<Record<string, string>> = {
  "11": "Beijing",
  "12": "Tianjin",
  "13": "Hebei",
  "14": "Shanxi",
  "15": "Inner Mongolia",
  "21": "Liaoning",
  "22": "Jilin",
  "23": "Heilongjiang",
  "31": "Shanghai",
  "32": "Jiangsu",
  "33": "Zhejiang",
  "34": "Anhui",
  "35": "Fujian",
  "36": "Jiangxi",
  "37": "Shandong",
  "41": "Henan",
  "42": "Hubei",
  "43": "Hunan",
  "44": "Guangdong",
  "45": "Guangxi",
  "46": "Hainan",
  "50": "Chongqing",
  "51": "Sichuan",
  "52": "Guizhou",
  "53": "Yunnan",
  "54": "Tibet",
  "61": "Shaanxi",
  "62": "Gansu",
  "63": "Qinghai",
  "64": "Ningxia",
  "65": "Xinjiang",
  "71": "Taiwan",
  "81": "Hong Kong",
  "82": "Macao",
};

/** Letters that ISO 3166-2 gives the provinces, by the first two digits of their codes. */
const PROVINCE_LETTERS: Readonly<Record<string, string>> = {
  "11": "BJ",
  "12": "TJ",
  "13": "HE",
  "14": "SX",
  "15": "NM",
  "21": "LN",
  "22": "JL",
  "23": "HL",
  "31": "SH",
  "32": "JS",
  "33": "ZJ",
  "34": "AH",
  "35": "FJ",
  "36": "JX",
  "37": "SD",
  "41": "HA",
  "42": "HB",
  "43": "HN",
  "44": "GD",
  "45": "GX",
  "46": "HI",
  "50": "CQ",
  "51": "SC",
  "52": "GZ",
  "53": "YN",
  "54": "XZ",
  "61": "SN",
  "62": "GS",
  "63": "QH",
  "64": "NX",
  "65": "XJ",
  "71": "TW",
  "81": "HK",
  "82": "MO",
};

/** Province without the words for its kind: 湖南省 is 湖南, 广西壮族自治区 is 广西. */
export function shortProvince(province: string): string {
  return province.replace(/(省|市|特别行政区|(壮族|回族|维吾尔)?自治区)$/u, "");
}

/** What the province of a place is called, by the place's code; its Chinese name where the code is not known. */
export const provinceName = (code: string | null, name: string | null, locale: Locale): string | null =>
  locale === "zh" ? name : (PROVINCES_LATIN[code?.slice(0, 2) ?? ""] ?? name);

/** The same in the two or three signs that a small tile has room for. */
export const provinceSigns = (code: string, name: string, locale: Locale): string =>
  locale === "zh" ? shortProvince(name) : (PROVINCE_LETTERS[code.slice(0, 2)] ?? shortProvince(name));
