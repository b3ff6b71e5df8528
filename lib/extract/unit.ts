import { type Decimal, formatDecimal, shift } from "../records/decimal";

/** Powers of ten from a printed money unit to 元. */
const MONEY_POWER: Readonly<Record<string, number>> = {
  元: 0,
  百元: 2,
  千元: 3,
  万元: 4,
  万: 4,
  百万元: 6,
  亿元: 8,
  亿: 8,
};
const COUNT_POWER: Readonly<Record<string, readonly [unit: string, power: number]>> = {
  万人: ["人", 4],
  万人次: ["人次", 4],
  批: ["批次", 0],
};

export function isMoneyUnit(unit: string): boolean {
  return unit in MONEY_POWER;
}

export interface Normalised {
  readonly value: string;
  readonly unit: string;
  /** Value of the last printed digit, in `unit`. */
  readonly precision: string;
  readonly exact: Decimal;
}

/** A printed value in its printed unit as an exact value in 元, or in the plain unit of a count. */
export function normalise(value: Decimal, decimals: number, printedUnit: string): Normalised {
  const money = MONEY_POWER[printedUnit];
  const [unit, power] = money === undefined ? (COUNT_POWER[printedUnit] ?? [printedUnit, 0]) : ["元", money];
  const exact = shift(value, power);
  const step = shift({ digits: 1n, scale: decimals }, power);
  const places = money === undefined ? value.scale : 2;
  return {
    value: formatDecimal(exact, Math.max(0, money === undefined ? value.scale - power : places)),
    unit,
    precision: formatDecimal(step),
    exact,
  };
}

const STATED =
  /(?:金额|计量)?单位[\s\u3000]*[::][\s\u3000]*(?:人民币)?[\s\u3000]*(万元|亿元|千元|百元|百万元|元|人民币元)/;
const IN_BRACKETS = /[(（][\s\u3000]*(?:(?:金额)?单位[:：])?[\s\u3000]*(万元|亿元|千元|元)[\s\u3000]*[)）]/;

/** The unit a caption states ("金额单位：万元"), else null. */
export function statedUnit(text: string): string | null {
  const bare = text
    .replace(/[\s\u3000\u00a0]/g, "")
    .replaceAll(":", "：")
    .replaceAll("：", ":");
  const match = STATED.exec(bare);
  if (!match?.[1]) return null;
  return match[1] === "人民币元" ? "元" : match[1];
}

const SAID = /(?:金额|数据|表中|计量)?单位(?:均|都)?[为是](?:人民币)?(万元|亿元|千元|元)/;

/** The unit a note below a table states (注：单位为万元), else null. */
export function notedUnit(notes: string): string | null {
  return statedUnit(notes) ?? SAID.exec(notes.replace(/\s/g, ""))?.[1] ?? null;
}

/** The unit a title or header cell carries in brackets ("资金情况（万元）"), else null. */
export function bracketUnit(text: string): string | null {
  return IN_BRACKETS.exec(text.replace(/[\s\u3000\u00a0]/g, ""))?.[1] ?? null;
}
