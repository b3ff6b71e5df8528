import type { BulletData } from "@/lib/charts/bullet";
import type { PairRow, PairsData } from "@/lib/charts/pairs";
import type { SlopeData } from "@/lib/charts/slope";
import { RATE_TO_CHECK } from "@/lib/compare/comparable";
import { toNumber } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { formatCount } from "@/lib/i18n/number";
import { isDerived } from "@/lib/metrics/origin";
import type { Cell } from "@/lib/metrics/queries/cells";
import type { ItemFact } from "@/lib/metrics/queries/item-facts";
import { moneyFormat, percentFormat, writeMetric, writeTick } from "../analysis/metric-format";
import { type ExecutionModel, type ExecutionUnit, type Rate, stagesOf } from "./execution-model";
import { percentText, unitTitle } from "./execution-words";
import type { ProjectLine } from "./project-model";

export const SLOPE_LINES = 8;
export const PAIR_ROWS = 30;
const BULLET_ROWS = 40;
const STAGES = ["initial", "adjusted", "actual"] as const;

/** Units with more stages first, then the larger ones. */
function slopeUnits(units: readonly ExecutionUnit[]) {
  return units
    .flatMap((unit) => {
      const stages = stagesOf(unit);
      return stages?.every(({ index }) => index <= RATE_TO_CHECK) ? [{ unit, stages }] : [];
    })
    .sort(
      (a, b) =>
        b.stages.length - a.stages.length ||
        Number(b.unit.actual.value ?? 0) - Number(a.unit.actual.value ?? 0),
    );
}

export const slopeCount = (model: ExecutionModel): number => slopeUnits(model.units).length;

export function slopeData(model: ExecutionModel, t: Text, locale: Locale): SlopeData | null {
  const chosen = slopeUnits(model.units).slice(0, SLOPE_LINES);
  if (chosen.length === 0) return null;
  return {
    stages: STAGES.map((stage) => t(`execution.stage.${stage}`)),
    axisText: t("execution.slopeAxis"),
    lines: chosen.map(({ unit, stages }, i) => ({
      key: unit.key,
      name: unitTitle(unit, t),
      unit: unit.row.bureau_id,
      colour: `var(--series-${(i % 8) + 1})`,
      endText: formatCount((stages.at(-1)?.index ?? 0).toFixed(0)),
      points: stages.map(({ stage, index, cell }) => {
        const format = moneyFormat([cell.value], locale);
        return {
          key: `${unit.key}|${STAGES[stage]}`,
          label: t("execution.slopeMark", {
            name: unitTitle(unit, t),
            stage: t(`execution.stage.${STAGES[stage] ?? "actual"}`),
            value: writeMetric(format, cell.value ?? "0").text,
            index: formatCount(index.toFixed(1)),
          }),
          facts: cell.fact ?? "",
          derived: cell.origin === "derived",
          status: cell.status,
          card: {
            title: unit.name,
            subject: t(`execution.stage.${STAGES[stage] ?? "actual"}`),
            value: writeMetric(format, cell.value ?? "0").text,
            year: unit.row.fiscal_year,
            notes: [`${t("execution.slopeAxis")} → ${formatCount(index.toFixed(1))}`],
          },
          stage,
          value: index,
        };
      }),
    })),
  };
}

const factsOf = (...cells: readonly Cell[]): string => cells.flatMap((cell) => cell.fact ?? []).join(" ");

export function ratesData(model: ExecutionModel, t: Text, locale: Locale): PairsData | null {
  const units = model.units
    .filter((unit) => unit.rates.initial || unit.rates.adjusted)
    .sort((a, b) => sortValue(b) - sortValue(a))
    .slice(0, PAIR_ROWS);
  if (units.length === 0) return null;
  const mark = (unit: ExecutionUnit, which: "initial" | "adjusted", rate: Rate | null) =>
    rate && {
      key: `${unit.key}|rate-${which}`,
      label: t("execution.rateMark", {
        name: unitTitle(unit, t),
        rate: t(`execution.rate.${which}`),
        value: percentText(rate.value),
      }),
      facts: factsOf(unit.actual, unit[which]),
      derived: isDerived([unit.actual.origin, unit[which].origin]),
      card: {
        title: unit.name,
        subject: t(`execution.rate.${which}`),
        value: percentText(rate.value),
        year: unit.row.fiscal_year,
        interval: intervalOfRate(rate),
      },
      value: onAxis(toNumber(rate.value)),
      low: onAxis(toNumber(rate.interval.low)),
      high: onAxis(toNumber(rate.interval.high)),
    };
  return {
    rows: units.map((unit): PairRow => {
      const { initial, adjusted } = unit.rates;
      return {
        key: unit.key,
        name: unitTitle(unit, t),
        unit: unit.row.bureau_id,
        valueText: [initial, adjusted].map((rate) => rateOrCheck(rate, t)).join(" / "),
        focus: false,
        clash: false,
        printed: mark(unit, "initial", initial),
        recomputed: mark(unit, "adjusted", adjusted),
      };
    }),
    printedName: t("execution.stage.initial"),
    recomputedName: t("execution.stage.adjusted"),
    axisText: t("execution.ratesAxis"),
    formatTick: writeTick(percentFormat(locale)),
    reference: 100,
  };
}

function sortValue({ rates }: ExecutionUnit): number {
  const rate = rates.initial ?? rates.adjusted;
  return rate ? toNumber(rate.value) : 0;
}

export interface Compared {
  readonly key: string;
  readonly name: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly printed: { readonly value: string | null; readonly fact: string | null };
  readonly rate: Rate | null;
  readonly facts: string;
  readonly derived: boolean;
  readonly clash: boolean;
}

/** Ends of the rounding interval as they are written; null where both read like the value. */
function intervalOfRate({ value, interval }: Rate): readonly [low: string, high: string] | null {
  const [low, high] = [percentText(interval.low), percentText(interval.high)];
  return low === high && low === percentText(value) ? null : [low, high];
}

/** The rounding interval is said where its ends differ from the value as it is written. */
function rateText(name: string, rate: Rate, t: Text): string {
  const [value, interval] = [percentText(rate.value), intervalOfRate(rate)];
  if (!interval) return t("execution.recomputedExact", { name, value });
  return t("execution.recomputedMark", { name, value, low: interval[0], high: interval[1] });
}

const rateOrCheck = (rate: Rate | null, t: Text): string => {
  if (!rate) return "—";
  const value = percentText(rate.value);
  return isBeyond(rate) ? t("execution.checkFirst", { value }) : value;
};

/** Beyond the break of the axis all rates stand at one place. */
const BEYOND = RATE_TO_CHECK * 1.08;
const isBeyond = (rate: Rate | null): boolean => rate !== null && toNumber(rate.value) > RATE_TO_CHECK;
const onAxis = (value: number): number => (value > RATE_TO_CHECK ? BEYOND : value);

/** Rates of the page that lie beyond the break. */
export const beyondBreak = (model: ExecutionModel): number =>
  model.units.filter(({ rates }) => isBeyond(rates.initial) || isBeyond(rates.adjusted)).length;

function pairRow(
  { key, name, unit, year, printed, rate, facts, derived, clash }: Compared,
  t: Text,
): PairRow {
  const printedText = printed.value === null ? "—" : `${formatCount(printed.value)}%`;
  return {
    key,
    name,
    unit,
    valueText: `${printedText} / ${rateOrCheck(rate, t)}`,
    focus: clash,
    clash,
    printed:
      printed.value === null
        ? null
        : {
            key: `${key}|printed`,
            label: t("execution.printedMark", { name, value: printedText }),
            facts: printed.fact ?? "",
            ...(clash ? { status: "clash" as const } : {}),
            card: { title: name, subject: t("execution.printed"), value: printedText, year },
            value: onAxis(Number(printed.value)),
          },
    recomputed: rate && {
      key: `${key}|recomputed`,
      label: rateText(name, rate, t),
      facts,
      derived,
      card: {
        title: name,
        subject: t("execution.recomputed"),
        value: percentText(rate.value),
        year,
        interval: intervalOfRate(rate),
      },
      value: onAxis(toNumber(rate.value)),
      low: onAxis(toNumber(rate.interval.low)),
      high: onAxis(toNumber(rate.interval.high)),
    },
  };
}

/** Printed rates beside recomputed ones: units first, then the projects that print one. */
export function printedData(
  model: ExecutionModel,
  projects: readonly ProjectLine[],
  t: Text,
  locale: Locale,
): PairsData | null {
  const units = model.units
    .filter((unit) => unit.printed.value !== null)
    .map((unit): Compared => {
      const { against } = unit;
      return {
        ...unit,
        name: unitTitle(unit, t),
        unit: unit.row.bureau_id,
        year: unit.row.fiscal_year,
        rate: unit.rates[against],
        facts: factsOf(unit.actual, unit[against]),
        derived: isDerived([unit.actual.origin, unit[against].origin]),
      };
    });
  const lines = projects.flatMap((line): Compared[] =>
    line.printed === null
      ? []
      : [
          {
            ...line,
            key: `project|${line.key}`,
            unit: null,
            printed: { value: line.printed.value, fact: line.printed.fact_id },
            facts: [line.executed?.fact_id, line.adjusted?.fact_id]
              .filter((id) => id !== undefined)
              .join(" "),
            derived: isDerived([line.executed?.origin ?? null, line.adjusted?.origin ?? null]),
          },
        ],
  );
  return pairsOf([...units, ...lines], t, locale);
}

export function pairsOf(compared: readonly Compared[], t: Text, locale: Locale): PairsData | null {
  const rows = compared.slice(0, PAIR_ROWS);
  if (rows.length === 0) return null;
  return {
    rows: rows.map((row) => pairRow(row, t)),
    printedName: t("execution.printed"),
    recomputedName: t("execution.recomputed"),
    axisText: t("execution.ratesAxis"),
    formatTick: writeTick(percentFormat(locale)),
    reference: 100,
  };
}

interface BulletLine {
  readonly key: string;
  readonly bureau?: string | null;
  readonly name: string;
  readonly done: Pick<ItemFact, "value" | "fact_id" | "origin"> | null;
  readonly budget: Pick<ItemFact, "value" | "fact_id"> | null;
  readonly clash: boolean;
}

export function bulletData(
  lines: readonly BulletLine[],
  names: { value: string; target: string },
  t: Text,
  locale: Locale,
): BulletData | null {
  const shown = lines.slice(0, BULLET_ROWS);
  if (shown.length === 0) return null;
  const format = moneyFormat(
    shown.flatMap(({ done, budget }) => [done?.value ?? null, budget?.value ?? null]),
    locale,
  );
  const write = (value: string | null | undefined) => (value == null ? null : writeMetric(format, value));
  const numberOf = (value: string | null | undefined) => (value == null ? null : Number(value));
  return {
    rows: shown.map(({ key, name, bureau, done, budget }) => ({
      key,
      name,
      label: t("execution.subjectMark", { name, value: write(done?.value)?.text ?? "—" }),
      facts: done?.fact_id ?? "",
      derived: done?.origin === "derived",
      unit: bureau ?? null,
      card: { title: name, subject: names.value, value: write(done?.value)?.text ?? null },
      targetCard: { title: name, subject: names.target, value: write(budget?.value)?.text ?? null },
      valueText: write(done?.value)?.number ?? "—",
      focus: false,
      value: numberOf(done?.value),
      target: numberOf(budget?.value),
      targetFacts: budget?.fact_id ?? "",
      targetLabel: t("execution.subjectTick", { name, value: write(budget?.value)?.text ?? "—" }),
    })),
    valueName: names.value,
    targetName: names.target,
    axisText: format.unit,
    formatTick: writeTick(format),
  };
}

export function projectData(lines: readonly ProjectLine[], t: Text, locale: Locale): BulletData | null {
  const rows = lines.map((line) => ({
    ...line,
    name: `${line.name}（${line.unit} ${line.year}）`,
    bureau: line.bureau,
    done: line.executed,
    budget: line.adjusted ?? line.initial,
  }));
  return bulletData(
    rows,
    { value: t("execution.executed"), target: t("execution.stage.adjusted") },
    t,
    locale,
  );
}
