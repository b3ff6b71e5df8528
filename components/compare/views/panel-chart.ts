import type { TrendData, TrendSeries } from "@/lib/charts/trend";
import { panelRates, type RateGroup, type RatePanel, type RatePoint } from "@/lib/compare/panel-rates";
import { parseDecimal, toFixed, toNumber, ZERO } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import type { MetricPanelRow } from "@/lib/metrics/queries/metric-panel";
import { type MetricFormat, writeMetric, writeTick } from "../../analysis/metric-format";

const groupOf = (row: MetricPanelRow): RateGroup => ({
  years: row.years.split(" ").map(Number),
  year: row.fiscal_year,
  units: row.units,
  numerator: parseDecimal(row.numerator) ?? ZERO,
  denominator: row.denominator === null ? null : parseDecimal(row.denominator),
  largest: parseDecimal(row.largest) ?? ZERO,
});

export const modelPanel = (rows: readonly MetricPanelRow[], factor: 1 | 100): RatePanel | null =>
  panelRates(rows.map(groupOf), factor);

/** The same units as a line, whoever reports each year as a faint one. */
export function panelData(
  { members, fixed, open }: RatePanel,
  subject: string,
  format: MetricFormat,
  t: Text,
): TrendData {
  const counts = open.map(({ units }) => units);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  const range = fewest === most ? `${most}` : `${fewest}–${most}`;
  const points = (who: "fixed" | "open", name: string, line: readonly RatePoint[]): TrendSeries["points"] =>
    line.map(({ year, units, value }) => {
      const text = writeMetric(format, toFixed(value, 6)).text;
      return {
        key: `${who}|${year}`,
        label: t("compare.panelMark", { name, year, n: units, value: text }),
        facts: "",
        card: { title: name, subject, value: text, year, notes: [t("compare.unitsOf", { n: units })] },
        year,
        value: toNumber(value),
      };
    });
  const names = {
    fixed: t("threePublic.lineFixed", { n: members }),
    open: t("threePublic.lineOpen", { n: range }),
  };
  const differs = counts.some((count) => count !== members);
  const series: TrendSeries[] = [
    {
      ...{ key: "fixed", name: names.fixed, role: "main", colour: "var(--series-1)" },
      points: points("fixed", names.fixed, fixed),
    },
    {
      ...{ key: "open", name: names.open, role: "faint", colour: "var(--ink-3)" },
      points: differs ? points("open", names.open, open) : [],
    },
  ];
  return { series, axisText: format.unit, formatTick: writeTick(format) };
}
