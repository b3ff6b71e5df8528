"use client";

import { type RefObject, useMemo } from "react";
import { FINDING_KINDS } from "@/lib/records/closed-lists";
import type { Selection } from "@/lib/view/fields";
import { LEAD_LEVELS, LEAD_ORDERS, MARK_FILTERS } from "@/lib/worklist/closed-lists";
import type { LeadFacetRow } from "@/lib/worklist/leads";
import { placedLabel, typeOption } from "../analysis/facet-options";
import { FilterBar } from "../foundation/controls/filter-bar";
import { inCodeOrder, type SearchOption } from "../foundation/controls/filter-options";
import { MultiPicker } from "../foundation/controls/picker";
import { SelectField } from "../foundation/controls/select-field";
import { TextFilter } from "../foundation/controls/text-filter";
import { useLocale, useText } from "../foundation/locale/locale-context";
import type { SelectionHandle } from "../foundation/view/use-selection";
import { kindName } from "./lead-names";
import { orderOf } from "./outliers-view";

interface LeadControlsProps {
  readonly handle: SelectionHandle;
  readonly facets: readonly LeadFacetRow[];
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

const listOrNone = <T,>(items: readonly T[]): readonly T[] | undefined =>
  items.length > 0 ? items : undefined;

const ANY = "any";

const FIELDS = [
  "text",
  "regions",
  "bureaus",
  "bureauTypes",
  "years",
  "leadKinds",
  "leadLevels",
  "marks",
  "sort",
] as const;

/** Where, who, when, what kind, how sure, how marked; and in which order. */
export function LeadControls({ handle, facets, searchRef }: LeadControlsProps) {
  const t = useText();
  const locale = useLocale();
  const { selection, change } = handle;
  const options = useMemo(() => {
    const of = (facet: LeadFacetRow["facet"]): SearchOption[] =>
      facets
        .filter((row) => row.facet === facet)
        .map((row) => {
          const { value, leads } = row;
          const named =
            facet === "type" ? typeOption(value, locale) : { value, label: placedLabel(row, locale) };
          return { ...named, hint: String(leads) };
        });
    return { region: inCodeOrder(of("region")), type: of("type"), year: of("year"), bureau: of("bureau") };
  }, [facets, locale]);
  const years = options.year.map(({ value }) => value).sort();
  const { years: chosen } = selection;
  return (
    <FilterBar fields={FIELDS}>
      <TextFilter
        label={t("outliers.search")}
        hint={t("outliers.searchHint")}
        inputRef={searchRef}
        shortcut="f"
        value={selection.text ?? ""}
        onChange={(text) => change({ text: text || undefined }, "replace")}
      />
      <MultiPicker
        label={t("control.region")}
        options={options.region}
        values={selection.regions ?? []}
        onChange={(regions) => change({ regions: listOrNone(regions) })}
      />
      <MultiPicker
        label={t("control.bureau")}
        options={options.bureau}
        values={selection.bureaus ?? []}
        onChange={(bureaus) => change({ bureaus: listOrNone(bureaus) })}
      />
      <MultiPicker
        label={t("control.bureauType")}
        options={options.type}
        values={selection.bureauTypes ?? []}
        onChange={(bureauTypes) => change({ bureauTypes: listOrNone(bureauTypes) })}
      />
      <SelectField
        label={t("control.year")}
        value={chosen ? [...new Set([chosen.from, chosen.to])].join("–") : ANY}
        options={[
          { value: ANY, label: t("control.all") },
          ...years.map((value) => ({ value, label: value })),
        ]}
        onChange={(value) =>
          change({ years: value === ANY ? undefined : { from: Number(value), to: Number(value) } })
        }
      />
      <MultiPicker
        label={t("outliers.kinds")}
        options={["level", "growth", ...FINDING_KINDS].map((value) => ({ value, label: kindName(value, t) }))}
        values={selection.leadKinds ?? []}
        onChange={(leadKinds) => change({ leadKinds: listOrNone(leadKinds) })}
      />
      <MultiPicker
        label={t("outliers.levels")}
        options={LEAD_LEVELS.map((value) => ({ value, label: t(`outliers.level.${value}`) }))}
        values={selection.leadLevels ?? []}
        onChange={(levels) => change({ leadLevels: listOrNone(levels) as Selection["leadLevels"] })}
      />
      <MultiPicker
        label={t("outliers.marks")}
        options={MARK_FILTERS.map((value) => ({ value, label: t(`outliers.mark.${value}`) }))}
        values={selection.marks ?? []}
        onChange={(marks) => change({ marks: listOrNone(marks) as Selection["marks"] })}
      />
      <SelectField
        label={t("outliers.order")}
        value={orderOf(selection)}
        options={LEAD_ORDERS.map((value) => ({ value, label: t(`outliers.order.${value}`) }))}
        onChange={(column) =>
          change({ sort: column === "rank" ? undefined : { column, direction: "ascending" } })
        }
      />
    </FilterBar>
  );
}
