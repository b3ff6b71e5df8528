import { divide, multiply, type Rational, subtract, toFixed, whole } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import { groupDigits } from "@/lib/i18n/decimal";
import type { Locale } from "@/lib/i18n/locale";
import { type MetricFormat, moneyFormat, writeMetric } from "../analysis/metric-format";
import { joinSentences } from "../analysis/words";
import type { ThreePublicModel } from "./three-public-model";
import type { ThreePublicView } from "./three-public-view";

export const decimalOf = (value: Rational): string => toFixed(value, 6);

export function nameOf(view: ThreePublicView, t: Text): string {
  if (view.part === "total") return t("threePublic.name");
  const part = t(`threePublic.part.${view.part}`);
  return t("threePublic.namePart", { part });
}

/** One money unit for the means of the page. */
export function meanFormat({ fixed, open }: ThreePublicModel, locale: Locale): MetricFormat {
  return moneyFormat(
    [...fixed, ...open].map((point) => decimalOf(point.mean)),
    locale,
  );
}

/** One money unit for the figures of single units. */
export function unitFormat({ unitYears }: ThreePublicModel, locale: Locale): MetricFormat {
  return moneyFormat(
    unitYears.flatMap(({ actual, budget }) => [actual.value, budget?.cell.value ?? null]),
    locale,
  );
}

/** “−12.3%” or, from zero, “+”: the change between two means. */
export function changeText(before: Rational, after: Rational): string {
  const ratio = divide(multiply(subtract(after, before), whole(100)), before);
  if (!ratio) return after.n > 0n ? "+" : "0%";
  const percent = toFixed(ratio, 1);
  return `${ratio.n > 0n ? "+" : ""}${groupDigits(percent)}%`;
}

/** The page's finding: the fixed panel first, then what the open one would have said. */
export function headlineOf(model: ThreePublicModel, t: Text, locale: Locale): string {
  const { window, fixed, open, memberCount, view } = model;
  const name = nameOf(view, t);
  if (!window || open.length < 2) return t("threePublic.headlineNone", { name });
  const [first, last] = [fixed[0], fixed.at(-1)];
  if (!first || !last) return t("threePublic.headlineNoMembers", { from: window.from, to: window.to, name });
  if (!model.hasMean)
    return t("threePublic.headlineEach", {
      from: window.from,
      to: window.to,
      name,
      n: new Set(model.unitYears.map(({ row }) => row.bureau_id)).size,
    });
  const format = meanFormat(model, locale);
  const write = (value: Rational): string => writeMetric(format, decimalOf(value)).text;
  const sentence = t("threePublic.headline", {
    from: first.year,
    to: last.year,
    same: memberCount,
    name,
    before: write(first.mean),
    after: write(last.mean),
    change: changeText(first.mean, last.mean),
  });
  const [openFirst, openLast] = [open[0], open.at(-1)];
  if (!openFirst || !openLast || (openFirst.units === memberCount && openLast.units === memberCount))
    return sentence;
  const read = t("threePublic.headlineOpen", {
    before: write(openFirst.mean),
    after: write(openLast.mean),
    change: changeText(openFirst.mean, openLast.mean),
  });
  return joinSentences([sentence, read], locale);
}
