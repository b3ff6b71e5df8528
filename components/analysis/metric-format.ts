import { trimZeros } from "@/lib/i18n/decimal";
import type { Locale } from "@/lib/i18n/locale";
import { chooseMoneyUnit, type Formatted, formatMoney, type MoneyUnit, moneyUnit } from "@/lib/i18n/money";
import { formatCount, formatPercent } from "@/lib/i18n/number";
import type { Denominator } from "@/lib/metrics/denominators";
import type { Metric } from "@/lib/metrics/metric";

/** How one metric is written on a page: one unit for all its values. */
export interface MetricFormat {
  readonly locale: Locale;
  readonly quantity: Metric["quantity"];
  readonly money: MoneyUnit;
  /** What follows the money unit, e.g. “/人”. */
  readonly per: string;
  readonly unit: string;
}

/** The part of a unit behind the yuan: “元/人” gives “/人”. */
const perOf = (unit: string): string => unit.replace(/^(元|¥)/, "");

/** Yuan for amounts a person can picture, without decimals once they are in the thousands. */
function yuanUnit(values: readonly (string | null)[], locale: Locale): MoneyUnit {
  const largest = Math.max(0, ...values.map((value) => Math.abs(Number(value ?? 0))));
  return { ...moneyUnit("yuan", locale), digits: largest >= 1000 ? 0 : 2 };
}

export function metricFormat(
  metric: Metric,
  denominator: Denominator | undefined,
  values: readonly (string | null)[],
  locale: Locale,
): MetricFormat {
  const isPerHead = metric.denominator === null && denominator !== undefined && denominator.column !== null;
  const per = perOf((isPerHead ? denominator.unit : metric.unit)[locale]);
  const money = isPerHead || metric.denominator ? yuanUnit(values, locale) : chooseMoneyUnit(values, locale);
  const unit = metric.quantity === "money" ? `${money.label}${per}` : metric.unit[locale];
  return { locale, quantity: metric.quantity, money, per, unit };
}

/** Money of one unit, without a metric of its own. */
export function moneyFormat(values: readonly (string | null)[], locale: Locale): MetricFormat {
  const money = chooseMoneyUnit(values, locale);
  return { locale, quantity: "money", money, per: "", unit: money.label };
}

/** Percentages without a metric of their own. */
export function percentFormat(locale: Locale): MetricFormat {
  return { locale, quantity: "percent", money: chooseMoneyUnit([], locale), per: "", unit: "%" };
}

const space = (locale: Locale): string => (locale === "zh" ? "" : " ");

/** An exact decimal as number, unit, and both as one text. */
export function writeMetric(format: MetricFormat, value: string): Formatted {
  const { locale, quantity, money, per, unit } = format;
  if (quantity === "money") {
    const { number, text } = formatMoney(value, locale, money);
    return { number, unit, text: `${text}${per}` };
  }
  if (quantity === "percent") {
    const number = formatPercent(value);
    return { number, unit: "", text: number };
  }
  const number = formatCount(value);
  return { number, unit, text: unit === "" ? number : `${number}${space(locale)}${unit}` };
}

/** Axis ticks: the number alone, the axis text carries the unit. */
export function writeTick(format: MetricFormat): (value: number) => string {
  return (value) => {
    const decimal = value.toFixed(6);
    if (format.quantity !== "money") return formatCount(decimal);
    return trimZeros(formatMoney(decimal, format.locale, format.money).number);
  };
}
