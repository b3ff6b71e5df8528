import { describe, expect, it } from "vitest";
import { metricEvidence } from "../../components/analysis/metric-evidence";
import { metricFormat } from "../../components/analysis/metric-format";
import { rankUnits } from "../../components/analysis/rank-rows";
import { unitCard } from "../../components/analysis/unit-card";
import { resolveCompare } from "../../components/compare/compare-view";
import { textFor } from "../../lib/i18n/catalogue";
import { LOCALES } from "../../lib/i18n/locale";
import { findDenominator } from "../../lib/metrics/denominators";
import { metricRow } from "./rows";

/** Two remarks, joined as sources join them. */
const NOTE = "区划变动 2020年并入/承自←340208; 普查资料未含另列的三山区";
const { metric } = resolveCompare({});
const county = (id: string, population_note: string | null) =>
  metricRow(id, {
    scope: "region_whole",
    numerator: "300000000.00",
    denominator: 300000,
    value: 1000,
    population_note,
  });

describe.each(LOCALES)("a head count whose source has a caveat, in %s", (locale) => {
  const t = textFor(locale);
  const population = findDenominator("population");
  const { ranked } = rankUnits(metric, population, [county("甲县", NOTE), county("乙县", null)], locale);
  const cardOf = (per: typeof population, id: string) => {
    const unit = ranked.find(({ row }) => row.bureau_id === id);
    if (!unit) throw new Error("not ranked");
    const format = metricFormat(metric, per, [unit.decimal], locale);
    return unitCard(unit, { metric, denominator: per, format, of: 2, t });
  };

  it("says it in the evidence and on the card of what is divided by it", () => {
    const { parts } = metricEvidence(metric, population, county("甲县", NOTE), "1,000", locale);
    expect(parts).toContainEqual(expect.objectContaining({ source: "census", caveat: NOTE }));
    expect(cardOf(population, "甲县").notes).toEqual([t("chart.cardCaveat", { text: NOTE })]);
  });

  it("says nothing where there is none, or where no people divide", () => {
    const { parts } = metricEvidence(metric, population, county("乙县", null), "1,000", locale);
    expect(parts.filter((part) => "caveat" in part)).toEqual([]);
    expect(cardOf(population, "乙县").notes).toBeUndefined();
    expect(cardOf(findDenominator("none"), "甲县").notes).toBeUndefined();
  });
});
