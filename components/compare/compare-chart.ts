import { withWords } from "@/lib/charts/marks/lazy-words";
import { needsLog } from "@/lib/charts/needs-log";
import type { RankingData, RankingRow } from "@/lib/charts/ranking";
import type { StripData, StripDot } from "@/lib/charts/strip";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { binWords } from "../analysis/bin-words";
import { writeMetric, writeTick } from "../analysis/metric-format";
import type { RankedUnit } from "../analysis/rank-rows";
import { unitCard } from "../analysis/unit-card";
import type { Flags } from "../analysis/use-flags";
import type { CompareModel } from "./compare-model";
import { formatFor, isComparable } from "./compare-words";

/** Rows a ranking can hold before it stops being a picture. */
export const CHART_ROWS = 40;

/** Rows of a picture of more units than it holds. */
const FIRST_ROWS = 20;

type Slots = ReadonlyMap<string, number>;
const NO_SLOTS: Slots = new Map();

/** The first, and wherever they stand the unit in focus and the chosen ones. */
function chosenRows({ ranked, focus, coverage }: CompareModel, slots: Slots): readonly RankedUnit[] {
  const first = ranked.slice(0, coverage.used > CHART_ROWS ? FIRST_ROWS : CHART_ROWS);
  const rest = ranked.slice(first.length).filter((unit) => unit === focus || slots.has(unit.row.bureau_id));
  return [...first, ...rest];
}

const contextOf = (model: CompareModel, t: Text, locale: Locale) => ({
  metric: model.view.metric,
  denominator: model.view.denominator,
  format: formatFor(model, locale),
  of: model.coverage.used,
  t,
});

function rankDot(
  unit: RankedUnit,
  role: StripDot["role"],
  named: boolean,
  context: ReturnType<typeof contextOf>,
): StripDot {
  const write = (): string => writeMetric(context.format, unit.decimal).text;
  return withWords(
    {
      key: unit.key,
      facts: unit.row.facts,
      unit: unit.row.bureau_id,
      status: unit.row.status,
      derived: unit.row.origin === "derived",
      name: unit.name,
      value: unit.value,
      role,
      named,
      doubtful: unit.unstable,
    },
    {
      label: () => context.t("compare.mark", { name: unit.name, value: write(), rank: unit.rank.rank }),
      card: () => unitCard(unit, context),
    },
  );
}

/** Marks of every ranked unit, for a list that shows them all and for the line they stand on. */
export function rankMarks(model: CompareModel, t: Text, locale: Locale): readonly StripDot[] {
  const context = contextOf(model, t, locale);
  const last = model.ranked.length - 1;
  return model.ranked.map((unit, i) =>
    rankDot(unit, unit === model.focus ? "focus" : "other", i === 0 || i === last, context),
  );
}

/** All units on one line; the ends are named. */
export function stripData(
  model: CompareModel,
  dots: readonly StripDot[],
  t: Text,
  locale: Locale,
): StripData {
  const format = formatFor(model, locale);
  const write = (value: number): string => writeMetric(format, value.toFixed(6)).text;
  const log = needsLog(dots.map(({ value }) => value));
  const median = model.box?.median ?? null;
  return {
    dots,
    scale: log ? "log" : "linear",
    median,
    medianText: t("compare.median", { value: write(median ?? 0) }),
    band: null,
    axisText: log ? `${format.unit} · ${t("chart.logAxis")}` : format.unit,
    formatTick: writeTick(format),
    describeBin: (low, high, n) => binWords(t("compare.unitsOf", { n }), write(low), write(high)),
  };
}

export function rankingData(
  model: CompareModel,
  t: Text,
  locale: Locale,
  flags?: Flags,
  slots: Slots = NO_SLOTS,
): RankingData {
  const format = formatFor(model, locale);
  const write = (decimal: string): string => writeMetric(format, decimal).text;
  const context = contextOf(model, t, locale);
  const rows = chosenRows(model, slots).map((unit): RankingRow => {
    const number = writeMetric(format, unit.decimal).number;
    return {
      key: unit.key,
      label: isComparable(model)
        ? t("compare.mark", { name: unit.name, value: write(unit.decimal), rank: unit.rank.rank })
        : t("compare.markUnranked", { name: unit.name, value: write(unit.decimal) }),
      facts: unit.row.facts,
      derived: unit.row.origin === "derived",
      unit: unit.row.bureau_id,
      status: unit.row.status,
      card: unitCard(unit, context),
      name:
        flags && flags.of(unit.row.bureau_id, unit.row.fiscal_year).length > 0 ? `⚑ ${unit.name}` : unit.name,
      value: unit.value,
      low: unit.low,
      high: unit.high,
      valueText: number,
      focus: unit.row.bureau_id === model.view.focus,
      doubtful: unit.unstable || unit.row.status === "clash",
    };
  });
  return {
    rows,
    box: model.box,
    ...(rows.length < model.ranked.length ? { spread: model.ranked.map(({ value }) => value) } : {}),
    medianText: t("compare.median", { value: write((model.box?.median ?? 0).toFixed(6)) }),
    axisText: format.unit,
    formatTick: writeTick(format),
  };
}
