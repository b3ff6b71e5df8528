import type { BulletData } from "@/lib/charts/bullet";
import type { MultiplesData } from "@/lib/charts/multiples";
import type { Part, PartsData } from "@/lib/charts/parts";
import type { TrendData, TrendSeries } from "@/lib/charts/trend";
import type { WaterfallData } from "@/lib/charts/waterfall";
import { add, equal, parseDecimal, type Rational, subtract, sum, toNumber } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { isDerived } from "@/lib/metrics/origin";
import { type CellRow, cellOf } from "@/lib/metrics/queries/cells";
import { bureauName } from "../analysis/bureau-name";
import { type MetricFormat, moneyFormat, writeMetric, writeTick } from "../analysis/metric-format";
import type { ThreePublicModel, UnitYear } from "./three-public-model";
import { columnOfPart, type PartId } from "./three-public-view";
import { decimalOf, meanFormat, unitFormat } from "./three-public-words";

/** Units a picture can hold; the table has all. */
const CHART_UNITS = 24;

const unitKey = (row: CellRow): string => `${row.bureau_id}|${row.fiscal_year}`;

/** Fact ids of one year's actuals, of the fixed members or of all. */
export function factsOfYear(model: ThreePublicModel, year: number, who: "fixed" | "open"): UnitYear[] {
  return model.unitYears.filter(
    ({ row, actual }) =>
      row.fiscal_year === year &&
      actual.value !== null &&
      (who === "open" || model.members.has(row.bureau_id)),
  );
}

export function trendData(model: ThreePublicModel, t: Text, locale: Locale): TrendData | null {
  if (model.open.length < 2 || !model.hasMean) return null;
  const format = meanFormat(model, locale);
  const write = (value: Rational): string => writeMetric(format, decimalOf(value)).text;
  const derivedIn = (year: number, who: "fixed" | "open"): boolean =>
    isDerived(factsOfYear(model, year, who).map(({ actual }) => actual.origin));
  const factsFor = (year: number, who: "fixed" | "open"): string =>
    factsOfYear(model, year, who)
      .flatMap(({ actual }) => actual.fact ?? [])
      .join(" ");
  const counts = model.open.map((point) => point.units);
  const range =
    Math.min(...counts) === Math.max(...counts)
      ? `${counts[0]}`
      : `${Math.min(...counts)}–${Math.max(...counts)}`;
  const isOpenDifferent = counts.some((count) => count !== model.memberCount);
  const series: TrendSeries[] = [
    {
      key: "fixed",
      name: t("threePublic.lineFixed", { n: model.memberCount }),
      role: "main",
      colour: "var(--series-1)",
      points: model.fixed.map(({ year, mean }) => ({
        key: `fixed|${year}`,
        label: t("threePublic.pointFixed", { year, n: model.memberCount, value: write(mean) }),
        facts: factsFor(year, "fixed"),
        derived: derivedIn(year, "fixed"),
        card: {
          title: t("threePublic.lineFixed", { n: model.memberCount }),
          subject: t("threePublic.axis", { unit: format.unit }),
          value: write(mean),
          year,
        },
        year,
        value: toNumber(mean),
      })),
    },
    {
      key: "open",
      name: t("threePublic.lineOpen", { n: range }),
      role: "faint",
      colour: "var(--ink-3)",
      points: isOpenDifferent
        ? model.open.map(({ year, mean, units }) => ({
            key: `open|${year}`,
            label: t("threePublic.pointOpen", { year, n: units, value: write(mean) }),
            facts: factsFor(year, "open"),
            derived: derivedIn(year, "open"),
            card: {
              title: t("threePublic.lineOpen", { n: units }),
              subject: t("threePublic.axis", { unit: format.unit }),
              value: write(mean),
              year,
            },
            year,
            value: toNumber(mean),
          }))
        : [],
    },
    {
      key: "budget",
      name: t("threePublic.lineBudget"),
      role: "target",
      colour: "var(--series-2)",
      points: model.budgets.map(({ year, mean }) => ({
        key: `budget|${year}`,
        label: t("threePublic.pointBudget", { year, n: model.memberCount, value: write(mean) }),
        facts: "",
        card: {
          title: t("threePublic.lineBudget"),
          subject: t("threePublic.axis", { unit: format.unit }),
          value: write(mean),
          year,
        },
        year,
        value: toNumber(mean),
      })),
    },
  ];
  return { series, axisText: t("threePublic.axis", { unit: format.unit }), formatTick: writeTick(format) };
}

export function splitData(model: ThreePublicModel, t: Text, locale: Locale): WaterfallData | null {
  const { overall, open } = model;
  const [first, last] = [open[0], open.at(-1)];
  if (!overall || !first || !last || !model.hasMean) return null;
  const format = meanFormat(model, locale);
  const step = (key: string, name: string, kind: "level" | "change", value: Rational) => {
    const written = writeMetric(format, decimalOf(value));
    const valueText = kind === "change" && value.n > 0n ? `+${written.number}` : written.number;
    const label = t("threePublic.splitMark", { name, value: written.text });
    const card = { title: name, subject: t("threePublic.axis", { unit: format.unit }), value: written.text };
    return {
      key,
      label,
      facts: "",
      card,
      name,
      kind,
      value: toNumber(value),
      valueText,
      focus: kind === "level",
    };
  };
  const { counts } = overall;
  return {
    steps: [
      step(
        `open|${first.year}`,
        t("threePublic.splitBefore", { year: first.year, n: first.units }),
        "level",
        first.mean,
      ),
      step("same", t("threePublic.splitSame", { n: counts.same }), "change", overall.same),
      step("entry", t("threePublic.splitEntry", { n: counts.entered }), "change", overall.entry),
      step("exit", t("threePublic.splitExit", { n: counts.left }), "change", overall.exit),
      step(
        `open|${last.year}`,
        t("threePublic.splitBefore", { year: last.year, n: last.units }),
        "level",
        last.mean,
      ),
    ],
    axisText: t("threePublic.axis", { unit: format.unit }),
    formatTick: writeTick(format),
  };
}

/** Units of the last year that state a budget or an actual, largest first. */
function lastYearUnits(model: ThreePublicModel): UnitYear[] {
  const { year } = model;
  const size = (unit: UnitYear): number => Number(unit.actual.value ?? unit.budget?.cell.value ?? 0);
  return model.unitYears.filter(({ row }) => row.fiscal_year === year).sort((a, b) => size(b) - size(a));
}

export function budgetData(model: ThreePublicModel, t: Text, locale: Locale): BulletData | null {
  const units = lastYearUnits(model)
    .filter(({ budget }) => budget !== null)
    .slice(0, CHART_UNITS);
  if (units.length === 0) return null;
  const format = unitFormat(model, locale);
  return {
    rows: units.map(({ row, actual, budget }) => {
      const name = bureauName(row, locale);
      const written = actual.value === null ? null : writeMetric(format, actual.value);
      const target = budget?.cell.value ?? null;
      return {
        key: unitKey(row),
        name,
        label: t("threePublic.budgetMark", { name, value: written?.text ?? "—" }),
        facts: actual.fact ?? "",
        derived: actual.origin === "derived",
        unit: row.bureau_id,
        status: actual.status,
        card: {
          title: name,
          subject: t("threePublic.actual"),
          value: written?.text ?? null,
          year: row.fiscal_year,
        },
        valueText: written?.number ?? "—",
        focus: false,
        value: actual.value === null ? null : Number(actual.value),
        target: target === null ? null : Number(target),
        targetFacts: budget?.cell.fact ?? "",
        targetCard: {
          title: name,
          subject: t(`threePublic.kind.${budget?.kind ?? "initial"}`),
          value: target === null ? null : writeMetric(format, target).text,
          year: row.fiscal_year,
        },
        targetLabel: t("threePublic.budgetTick", {
          name,
          kind: t(`threePublic.kind.${budget?.kind ?? "initial"}`),
          value: target === null ? "—" : writeMetric(format, target).text,
        }),
      };
    }),
    valueName: t("threePublic.actual"),
    targetName: t("threePublic.budget"),
    axisText: format.unit,
    formatTick: writeTick(format),
  };
}

const SPLIT_PARTS: readonly PartId[] = ["abroad", "vehicle_purchase", "vehicle_operation", "reception"];
const JOINED_PARTS: readonly PartId[] = ["abroad", "vehicle_total", "reception"];
const PART_NAMES: readonly PartId[] = [
  "abroad",
  "vehicle_purchase",
  "vehicle_operation",
  "vehicle_total",
  "reception",
];

/** The parts of a unit where all are stated and add up to its total within their last digits; else null. */
export function partsOf(row: CellRow): readonly PartId[] | null {
  const total = parseDecimal(cellOf(row, columnOfPart("total")).value ?? "");
  if (!total || total.n === 0n) return null;
  for (const parts of [SPLIT_PARTS, JOINED_PARTS]) {
    const cells = parts.map((part) => cellOf(row, columnOfPart(part)));
    const values = cells.flatMap((cell) => parseDecimal(cell.value ?? "") ?? []);
    if (values.length < parts.length) continue;
    const difference = subtract(sum(values), total);
    const tolerance = cells.reduce<Rational>(
      (all, cell) => add(all, parseDecimal(cell.precision ?? "0") ?? { n: 0n, d: 1n }),
      { n: 0n, d: 1n },
    );
    const size = difference.n < 0n ? { n: -difference.n, d: difference.d } : difference;
    if (equal(difference, { n: 0n, d: 1n }) || toNumber(size) <= toNumber(tolerance)) return parts;
  }
  return null;
}

export function partsData(model: ThreePublicModel, t: Text, locale: Locale): PartsData | null {
  const units = lastYearUnits(model).flatMap(({ row }) => {
    const parts = partsOf(row);
    return parts ? [{ row, parts }] : [];
  });
  if (units.length === 0) return null;
  const shown = units.slice(0, CHART_UNITS);
  const totals = shown.map(({ row }) => cellOf(row, columnOfPart("total")).value);
  const format = moneyFormat(totals, locale);
  const used = PART_NAMES.filter((part) => shown.some(({ parts }) => parts.includes(part)));
  return {
    rows: shown.map(({ row, parts }, i) => {
      const name = bureauName(row, locale);
      return {
        key: unitKey(row),
        name,
        unit: row.bureau_id,
        valueText: writeMetric(format, totals[i] ?? "0").number,
        focus: false,
        parts: parts.map((part): Part => {
          const cell = cellOf(row, columnOfPart(part));
          const value = writeMetric(format, cell.value ?? "0").text;
          return {
            key: `${unitKey(row)}|${part}`,
            label: t("threePublic.partsMark", { name, part: t(`threePublic.part.${part}`), value }),
            facts: cell.fact ?? "",
            derived: cell.origin === "derived",
            status: cell.status,
            card: { title: name, subject: t(`threePublic.part.${part}`), value, year: row.fiscal_year },
            part: used.indexOf(part),
            value: Number(cell.value ?? 0),
          };
        }),
      };
    }),
    partNames: used.map((part) => t(`threePublic.part.${part}`)),
    axisText: format.unit,
    formatTick: writeTick(format),
  };
}

/** A budget as a tick of the unit's own picture. */
function targetOf(
  { row }: UnitYear,
  { cell, kind }: NonNullable<UnitYear["budget"]>,
  name: string,
  format: MetricFormat,
  t: Text,
) {
  const value = writeMetric(format, cell.value ?? "0").text;
  return {
    key: `${unitKey(row)}/target`,
    label: t("threePublic.budgetTick", { name, kind: t(`threePublic.kind.${kind}`), value }),
    facts: cell.fact ?? "",
    derived: cell.origin === "derived",
    status: cell.status,
    card: { title: name, subject: t(`threePublic.kind.${kind}`), value, year: row.fiscal_year },
    year: row.fiscal_year,
    value: Number(cell.value),
  };
}

export function multiplesData(model: ThreePublicModel, t: Text, locale: Locale): MultiplesData | null {
  const units = new Map<string, UnitYear[]>();
  for (const unit of model.unitYears) {
    units.set(unit.row.bureau_id, [...(units.get(unit.row.bureau_id) ?? []), unit]);
  }
  const actuals = (years: readonly UnitYear[]): number =>
    years.filter(({ actual }) => actual.value !== null).length;
  const several = [...units]
    .filter(([, years]) => years.length > 1)
    .sort(([, a], [, b]) => actuals(b) - actuals(a) || b.length - a.length);
  if (several.length === 0) return null;
  return {
    multiples: several.slice(0, CHART_UNITS).map(([key, years]) => {
      const format = moneyFormat(
        years.flatMap(({ actual, budget }) => [actual.value, budget?.cell.value ?? null]),
        locale,
      );
      const last = years.reduce((latest, unit) =>
        unit.row.fiscal_year > latest.row.fiscal_year ? unit : latest,
      );
      const name = bureauName(last.row, locale);
      const written = (year: number, value: string): string =>
        t("threePublic.last", { year, value: writeMetric(format, value).text });
      const text = ({ row, actual, budget }: UnitYear): string =>
        actual.value === null
          ? t("threePublic.lastBudget", { text: written(row.fiscal_year, budget?.cell.value ?? "0") })
          : written(row.fiscal_year, actual.value);
      return {
        key,
        name,
        unit: key,
        lastText: text(last),
        focus: false,
        targets: years.flatMap((unit) =>
          unit.budget === null ? [] : targetOf(unit, unit.budget, name, format, t),
        ),
        points: years
          .filter(({ actual }) => actual.value !== null)
          .map((unit) => ({
            key: unitKey(unit.row),
            label: `${name}，${text(unit)}`,
            facts: unit.actual.fact ?? "",
            derived: unit.actual.origin === "derived",
            status: unit.actual.status,
            card: {
              title: name,
              subject: t("threePublic.actual"),
              value: writeMetric(format, unit.actual.value ?? "0").text,
              year: unit.row.fiscal_year,
            },
            year: unit.row.fiscal_year,
            value: Number(unit.actual.value),
          })),
      };
    }),
  };
}
