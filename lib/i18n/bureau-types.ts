import type { Locale } from "./locale";

/** Kinds of bodies in English, by the Chinese name that stands for them. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  汇总: "Aggregates",
  幼儿园: "Kindergartens",
  高等院校: "Universities and colleges",
  学校: "Schools",
  基层医疗卫生机构: "Primary care institutions",
  医院: "Hospitals",
  科研院所: "Research institutes",
  开发区: "Development zones",
  医疗保障: "Medical security",
  教育: "Education",
  卫生健康: "Health",
  审计: "Audit",
  财政: "Finance",
  税务: "Tax",
  公安: "Public security",
  法院检察: "Courts and procuratorates",
  司法: "Justice",
  人力资源社会保障: "Human resources and social security",
  民政: "Civil affairs",
  退役军人: "Veterans",
  自然资源: "Natural resources",
  生态环境: "Environment",
  住房城乡建设: "Housing and construction",
  城市管理: "City management",
  交通运输: "Transport",
  水利: "Water",
  农业农村: "Agriculture",
  文化旅游: "Culture and tourism",
  应急管理: "Emergency management",
  市场监管: "Market regulation",
  发展改革: "Development and reform",
  工信商务: "Industry and commerce",
  统计: "Statistics",
  信访: "Petitions",
  乡镇街道: "Townships and subdistricts",
  政府办机关事务: "Government office",
  党群人大政协: "Party, congress and mass organisations",
  高校: "Universities under ministries",
};

const INSTITUTION = "事业单位";

/** A sum over a place is no kind of body. */
const AGGREGATES = "汇总";

/** A kind of body in English; null for sums, and where there is no such name. */
export function kindGloss(type: string | null): string | null {
  if (type === null || type === AGGREGATES) return null;
  const name = typeName(type, "en");
  return name === type ? null : name;
}

/** What a kind of body is called; a kind without an English name keeps its own. */
export function typeName(type: string, locale: Locale): string {
  if (locale === "zh") return type;
  const known = TYPE_NAMES[type];
  if (known !== undefined || !type.endsWith(INSTITUTION)) return known ?? type;
  const field = TYPE_NAMES[type.slice(0, -INSTITUTION.length)];
  return field === undefined ? type : `${field}: institutions`;
}
