"use client";

import { PEER_STRATEGIES } from "@/lib/compare/peers";
import { DENOMINATORS } from "@/lib/metrics/denominators";
import type { FacetRow } from "@/lib/metrics/queries/facets";
import type { YearRow } from "@/lib/metrics/queries/years";
import type { Selection } from "@/lib/view/fields";
import { facetOptions } from "../analysis/facet-options";
import type { RankedUnit } from "../analysis/rank-rows";
import { FilterBar } from "../foundation/controls/filter-bar";
import { inCodeOrder } from "../foundation/controls/filter-options";
import { MultiPicker } from "../foundation/controls/picker";
import { SegmentedControl } from "../foundation/controls/segmented-control";
import { SelectField } from "../foundation/controls/select-field";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { UnitPicker } from "../foundation/selection/unit-picker";
import { type CompareView, denominatorsOf, metricsOf } from "./compare-view";

interface CompareControlsProps {
  readonly view: CompareView;
  readonly year: number;
  readonly years: readonly YearRow[];
  readonly facets: readonly FacetRow[];
  readonly units: readonly RankedUnit[];
  readonly onChange: (change: Partial<Selection>) => void;
}

const FIELDS = [
  "scope",
  "metric",
  "denominator",
  "years",
  "bureauTypes",
  "levels",
  "regions",
  "bureaus",
  "peers",
] as const;

/** What can be compared: places of one level as a whole, their own level, departments. */
const WHAT = [
  { value: "county", scope: "region_whole", level: "county", label: "compare.whatWhole" },
  { value: "city", scope: "region_whole", level: "prefecture", label: "compare.whatCities" },
  { value: "province", scope: "region_whole", level: "province", label: "compare.whatProvinces" },
  { value: "own", scope: "region_level", level: undefined, label: "compare.whatLevel" },
  { value: "department", scope: "department", level: undefined, label: "compare.whatDepartments" },
] as const;

/** What to compare, by what, with whom. */
export function CompareControls({ view, year, years, facets, units, onChange }: CompareControlsProps) {
  const t = useText();
  const locale = useLocale();
  const admitted = denominatorsOf(view.metric, view.scope);
  const known = years.filter((row) => row.known > 0 || row.fiscal_year === year);
  const unitOptions = units.map((unit) => ({ value: unit.row.bureau_id, label: unit.name }));
  return (
    <FilterBar fields={FIELDS}>
      <SegmentedControl
        label={t("compare.what")}
        showLabel="shown"
        value={
          WHAT.find(({ scope, level }) => scope === view.scope && (!level || level === view.level))?.value ??
          "county"
        }
        options={WHAT.map(({ value, label }) => ({ value, label: t(label) }))}
        onChange={(next) => {
          const { scope, level } = WHAT.find(({ value }) => value === next) ?? WHAT[0];
          onChange({
            scope,
            level: level === "county" ? undefined : level,
            metric: undefined,
            years: undefined,
            bureaus: undefined,
            regions: undefined,
          });
        }}
      />
      <SelectField
        label={t("control.metric")}
        value={view.metric.id}
        options={metricsOf(view.scope).map((metric) => ({ value: metric.id, label: metric.title[locale] }))}
        onChange={(metric) => onChange({ metric, years: undefined })}
      />
      {admitted.length > 0 && (
        <SegmentedControl
          label={t("compare.per")}
          showLabel="shown"
          value={view.denominator?.id ?? "none"}
          options={DENOMINATORS.filter(({ id }) => admitted.includes(id)).map(({ id, title }) => ({
            value: id,
            label: title[locale],
          }))}
          onChange={(denominator) => onChange({ denominator, years: undefined })}
        />
      )}
      <SelectField
        label={t("control.year")}
        value={String(year)}
        options={known.map((row) => ({
          value: String(row.fiscal_year),
          label: t("compare.yearOption", { year: row.fiscal_year, known: row.known }),
        }))}
        onChange={(chosen) => onChange({ years: { from: Number(chosen), to: Number(chosen) } })}
      />
      {view.scope === "department" && (
        <MultiPicker
          label={t("control.bureauType")}
          options={facetOptions(facets, "bureau_type", locale)}
          values={view.bureauTypes}
          onChange={(bureauTypes) =>
            onChange({ bureauTypes: bureauTypes.length > 0 ? bureauTypes : undefined, levels: undefined })
          }
        />
      )}
      <MultiPicker
        label={t("control.region")}
        options={inCodeOrder(facetOptions(facets, "region", locale))}
        values={view.regions}
        onChange={(regions) => onChange({ regions: regions.length > 0 ? regions : undefined })}
      />
      <UnitPicker options={unitOptions} />
      {view.peers === "picked" && (
        <MultiPicker
          label={t("compare.picked")}
          options={facetOptions(facets, "bureau", locale)}
          values={view.picked}
          onChange={(bureaus) =>
            onChange(bureaus.length > 0 ? { bureaus } : { bureaus: undefined, peers: undefined })
          }
        />
      )}
      {view.focus !== undefined && (
        <SelectField
          label={t("compare.peers")}
          value={view.peers}
          options={[
            { value: "all", label: t("compare.peersAll") },
            ...PEER_STRATEGIES.map((strategy) => ({
              value: strategy.id,
              label: strategy[locale],
            })),
          ]}
          onChange={(peers) =>
            onChange({
              peers: peers === "all" ? undefined : peers,
              bureaus: peers === "picked" ? view.picked : undefined,
            })
          }
        />
      )}
    </FilterBar>
  );
}
