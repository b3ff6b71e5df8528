import type { Message } from "../i18n/message";

export type DenominatorId = "none" | "population" | "staff" | "insured";

/** People an amount can be divided by. */
export interface Denominator {
  readonly id: DenominatorId;
  readonly title: Message;
  /** The people themselves, for a formula. */
  readonly people: Message;
  /** Unit of the quotient where the amount is in 元. */
  readonly unit: Message;
  readonly column: string | null;
  readonly about: Message;
}

export const DENOMINATORS: readonly Denominator[] = [
  {
    id: "none",
    title: { zh: "总额", en: "Total" },
    people: { zh: "—", en: "—" },
    unit: { zh: "元", en: "¥" },
    column: null,
    about: { zh: "不除以人数。", en: "Not divided by people." },
  },
  {
    id: "population",
    title: { zh: "每位常住人口", en: "Per resident" },
    people: { zh: "常住人口", en: "resident population" },
    unit: { zh: "元/人", en: "¥ per resident" },
    column: "population",
    about: {
      zh: "常住人口（普查或统计公布）；当年没有时取前后六年以内最近的一次，并注明年份。从未公布常住人口的地方用户籍人口，并注明。",
      en: "Resident population, by census or as published; without a count for the year the nearest within six years, with its year. Registered population only where residents were never counted, and marked so.",
    },
  },
  {
    id: "staff",
    title: { zh: "每位在职人员", en: "Per member of staff" },
    people: { zh: "实有人数", en: "staff in post" },
    unit: { zh: "元/人", en: "¥ per member of staff" },
    column: "staff_actual",
    about: { zh: "文件自己写明的年末实有人数。", en: "Staff in post as the document itself states." },
  },
  {
    id: "insured",
    title: { zh: "每位参保人", en: "Per insured person" },
    people: { zh: "参保人数", en: "insured persons" },
    unit: { zh: "元/人", en: "¥ per insured person" },
    column: "insured_population",
    about: {
      zh: "文件自己写明的基本医疗保险参保人数，只适用于医疗保障部门。",
      en: "Insured persons as the document itself states; for medical-security bureaus only.",
    },
  },
];

const byId: ReadonlyMap<string, Denominator> = new Map(DENOMINATORS.map((entry) => [entry.id, entry]));

export function findDenominator(id: string): Denominator | undefined {
  return byId.get(id);
}
