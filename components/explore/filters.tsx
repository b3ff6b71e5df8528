"use client";

import { useMemo } from "react";
import { PHASES, STATUSES, TABLES } from "@/lib/records/closed-lists";
import { findMeasure } from "@/lib/records/measures";
import type { Selection } from "@/lib/view/fields";
import { placedLabel, typeOption } from "../analysis/facet-options";
import { FilterBar } from "../foundation/controls/filter-bar";
import { inCodeOrder, type SearchOption } from "../foundation/controls/filter-options";
import { MultiPicker } from "../foundation/controls/picker";
import { TextFilter } from "../foundation/controls/text-filter";
import { YearRange } from "../foundation/controls/year-range";
import { useLocale, useText } from "../foundation/locale/locale-context";
import type { SelectionHandle } from "../foundation/view/use-selection";
import type { FacetRow } from "./facets";

const FIELDS = [
  "text",
  "regions",
  "bureaus",
  "bureauTypes",
  "measures",
  "phases",
  "funds",
  "tables",
  "statuses",
  "years",
] as const;

const listOrNone = <T,>(items: readonly T[]): readonly T[] | undefined =>
  items.length > 0 ? items : undefined;

interface FiltersProps {
  readonly facets: readonly FacetRow[];
  /** Whether places and bodies are still to come. */
  readonly isAwaited: boolean;
  readonly handle: SelectionHandle;
}

/** Everything the list of facts can be narrowed by. */
export function Filters({ facets, isAwaited, handle }: FiltersProps) {
  const t = useText();
  const locale = useLocale();
  const { selection, change } = handle;
  const optionsOf = useMemo(() => {
    const of = (facet: FacetRow["facet"]): SearchOption[] =>
      facets
        .filter((row) => row.facet === facet)
        .map((row) => {
          const { value, hint } = row;
          if (facet === "type") return typeOption(value, locale);
          if (facet === "measure")
            return { value, label: findMeasure(value)?.[locale] ?? value, hint: value };
          return { value, label: placedLabel(row, locale), ...(hint ? { hint } : {}) };
        });
    return {
      region: isAwaited ? null : inCodeOrder(of("region")),
      bureau: isAwaited ? null : of("bureau"),
      type: of("type"),
      year: of("year"),
      measure: of("measure"),
    };
  }, [facets, isAwaited, locale]);
  const years = optionsOf.year.map(({ value }) => Number(value)).sort((a, b) => a - b);
  const phases = PHASES.map((value) => ({ value, label: t(`phase.${value}`) }));
  const statuses = STATUSES.map((value) => ({ value, label: t(`status.${value}`) }));
  const tables = TABLES.map((value) => ({ value, label: t(`table.${value}`) }));
  const full = { from: years[0] ?? 0, to: years.at(-1) ?? 0 };
  return (
    <FilterBar fields={FIELDS}>
      <TextFilter
        label={t("control.text")}
        hint={t("explore.textHint")}
        value={selection.text ?? ""}
        onChange={(text) => change({ text: text || undefined }, "replace")}
      />
      <MultiPicker
        label={t("control.region")}
        options={optionsOf.region}
        values={selection.regions ?? []}
        onChange={(regions) => change({ regions: listOrNone(regions) })}
      />
      <MultiPicker
        label={t("control.bureau")}
        options={optionsOf.bureau}
        values={selection.bureaus ?? []}
        onChange={(bureaus) => change({ bureaus: listOrNone(bureaus) })}
      />
      <MultiPicker
        label={t("control.bureauType")}
        options={optionsOf.type}
        values={selection.bureauTypes ?? []}
        onChange={(bureauTypes) => change({ bureauTypes: listOrNone(bureauTypes) })}
      />
      <MultiPicker
        label={t("control.measure")}
        options={optionsOf.measure}
        values={selection.measures ?? []}
        onChange={(measures) => change({ measures: listOrNone(measures) })}
      />
      <MultiPicker
        label={t("control.phase")}
        options={phases}
        values={selection.phases ?? []}
        onChange={(chosen) => change({ phases: listOrNone(chosen) as Selection["phases"] })}
      />
      <MultiPicker
        label={t("control.table")}
        options={tables}
        values={selection.tables ?? []}
        onChange={(chosen) => change({ tables: listOrNone(chosen) as Selection["tables"] })}
      />
      <MultiPicker
        label={t("control.status")}
        options={statuses}
        values={selection.statuses ?? []}
        onChange={(chosen) => change({ statuses: listOrNone(chosen) as Selection["statuses"] })}
      />
      <YearRange
        value={selection.years ?? full}
        years={years}
        onChange={(range) =>
          change({ years: range.from === full.from && range.to === full.to ? undefined : range })
        }
      />
    </FilterBar>
  );
}
