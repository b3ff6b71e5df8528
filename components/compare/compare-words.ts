import { toFixed } from "@/lib/compare/rational";
import { typeName } from "@/lib/i18n/bureau-types";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { findDenominator } from "@/lib/metrics/denominators";
import { alikeName } from "../analysis/comparability-names";
import { type MetricFormat, metricFormat, writeMetric } from "../analysis/metric-format";
import type { RankedUnit } from "../analysis/rank-rows";
import { inSentence, joinSentences } from "../analysis/words";
import type { CompareModel } from "./compare-model";
import type { CompareView } from "./compare-view";

const NOUN = {
  region_level: "compare.nounLevel",
  department: "compare.nounDepartments",
} as const;

const NOUN_OF_WHOLE = {
  county: "compare.nounWhole",
  prefecture: "compare.nounCities",
  province: "compare.nounProvinces",
} as const;

const COUNT = {
  region_level: "compare.countLevel",
  department: "compare.countDepartments",
} as const;

const COUNT_OF_WHOLE = {
  county: "compare.countWhole",
  prefecture: "compare.countCities",
  province: "compare.countProvinces",
} as const;

/** “12 个县级医疗保障部门”, “2,064 个县（市、区）”: how many of what are compared. */
function countedOf({ view, narrowed }: CompareModel, n: number, t: Text, locale: Locale): string {
  if (view.scope === "region_whole") return t(COUNT_OF_WHOLE[view.level], { n });
  if (view.scope === "department" && narrowed)
    return t("compare.countAlike", { n, group: alikeName(narrowed, t, locale) });
  if (view.scope === "department" && view.bureauTypes.length > 0) {
    const group = view.bureauTypes.map((type) => typeName(type, locale)).join(t("control.and"));
    return t("compare.countAlike", { n, group });
  }
  return t(COUNT[view.scope], { n });
}

/** “医疗保障部门”, “全县（市、区）”: what is compared. */
export function nounOf(view: CompareView, t: Text, locale: Locale): string {
  const noun = t(view.scope === "region_whole" ? NOUN_OF_WHOLE[view.level] : NOUN[view.scope]);
  const named = locale === "zh" ? noun : noun.toLowerCase();
  if (view.scope !== "department" || view.bureauTypes.length === 0) return named;
  const types = view.bureauTypes.map((type) => typeName(type, locale)).join(t("control.and"));
  return locale === "zh" ? `${types}${named}` : `${named} of the kind ${types}`;
}

export function perText(view: CompareView, locale: Locale): string {
  const per = view.denominator ?? findDenominator("none");
  return inSentence(
    view.metric.denominator === null && per ? per.title[locale] : view.metric.formula[locale],
    locale,
  );
}

export function formatFor({ view, ranked }: CompareModel, locale: Locale): MetricFormat {
  return metricFormat(
    view.metric,
    view.denominator,
    ranked.map((unit) => unit.decimal),
    locale,
  );
}

/** Under the title of a picture: basis and unit. */
export function subtitleOf(model: CompareModel, t: Text, locale: Locale): string {
  const { metric } = model.view;
  return t("compare.subtitle", { basis: metric.basis[locale], unit: formatFor(model, locale).unit });
}

/** Ratio of the highest to the lowest value with as many digits as it deserves; null where it says nothing. */
function ratioOf(top: RankedUnit, bottom: RankedUnit): string | null {
  if (bottom.value <= 0 || top.value <= 0) return null;
  const ratio = top.value / bottom.value;
  return ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0);
}

export const isComparable = ({ judged, narrowed }: CompareModel): boolean =>
  judged.comparable || narrowed !== null;

/** The page's finding in one or two sentences. */
export function headlineOf(model: CompareModel, t: Text, locale: Locale): string {
  const { view, ranked, year, box, focus } = model;
  const format = formatFor(model, locale);
  const write = (decimal: string): string => writeMetric(format, decimal).text;
  const shared = {
    year,
    metric: inSentence(view.metric.title[locale], locale),
    per: perText(view, locale),
  };
  const [top, bottom] = [ranked[0], ranked.at(-1)];
  if (!top || !bottom) return t("compare.headlineNone", { ...shared, what: nounOf(view, t, locale) });
  const ends = {
    top: top.name,
    topValue: write(top.decimal),
    bottomValue: write(model.lowest === null ? bottom.decimal : model.lowest.toFixed(6)),
  };
  if (top === bottom) return t("compare.headlineOne", { ...shared, ...ends });
  if (!isComparable(model))
    return t("compare.headlineKinds", {
      ...shared,
      counted: countedOf(model, ranked.length, t, locale),
      kinds: model.judged.groups.length,
    });
  const median = write((box?.median ?? 0).toFixed(6));
  const ratio = ratioOf(top, bottom);
  const counted = countedOf(model, model.coverage.used, t, locale);
  const sentence =
    ratio === null || ranked.length < 3 || model.lowest !== null
      ? t("compare.headlineFew", { ...shared, ...ends, counted, median })
      : t("compare.headline", {
          ...shared,
          ...ends,
          counted,
          median,
          ratio,
          bottom: bottom.name,
        });
  return joinSentences([sentence, focus && isComparable(model) && focusSentence(model, focus, t)], locale);
}

function focusSentence(model: CompareModel, focus: RankedUnit, t: Text): string {
  const { rank, best, worst } = focus.rank;
  const range = best === worst ? "" : t("compare.rankRange", { best, worst });
  return t("compare.focusRank", { name: focus.name, rank, n: model.ranked.length, range });
}

/** The value of the group as a whole, where members with data cover enough of it (F5). */
export function groupSentence(model: CompareModel, t: Text, locale: Locale): string | null {
  const { group, coverage, view } = model;
  if (!group.rate || !coverage.sufficient || (view.metric.denominator === null && !view.denominator?.column))
    return null;
  const value = writeMetric(formatFor(model, locale), toFixed(group.rate, 6)).text;
  return t("compare.group", { value, used: group.used, total: group.total });
}
