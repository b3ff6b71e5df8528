"use client";

import type { ReviewEntry } from "@/lib/local/entries";
import type { TableKind } from "@/lib/records/vocabulary";
import { SegmentedControl } from "../../foundation/controls/segmented-control";
import { SelectField } from "../../foundation/controls/select-field";
import { useText } from "../../foundation/locale/locale-context";
import { countShown, type ReviewFilter, type Shown, tablesOf } from "./filter-entries";

interface ReviewFiltersProps {
  readonly entries: readonly ReviewEntry[];
  readonly filter: ReviewFilter;
  readonly onChange: (filter: ReviewFilter) => void;
}

const SHOWN = ["open", "decided", "all"] as const;

export function ReviewFilters({ entries, filter, onChange }: ReviewFiltersProps) {
  const t = useText();
  return (
    <div className="review-filters">
      <SegmentedControl<Shown>
        label={t("review.filter")}
        value={filter.show}
        options={SHOWN.map((show) => ({
          value: show,
          label: t(`review.filter.${show}`, { n: countShown(entries, show) }),
        }))}
        onChange={(show) => onChange({ ...filter, show })}
      />
      <SelectField
        label={t("review.table")}
        value={filter.table ?? ""}
        options={[
          { value: "", label: t("review.allTables") },
          ...tablesOf(entries).map((table) => ({ value: table as string, label: t(`table.${table}`) })),
        ]}
        onChange={(table) => onChange({ ...filter, table: table === "" ? null : (table as TableKind) })}
      />
    </div>
  );
}
