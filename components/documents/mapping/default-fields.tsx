"use client";

import { PHASES } from "@/lib/records/closed-lists";
import type { Phase } from "@/lib/records/vocabulary";
import type { Defaults } from "@/lib/reference/figures-table/mapping";
import { SinglePicker } from "../../foundation/controls/picker";
import { SelectField } from "../../foundation/controls/select-field";
import { useText } from "../../foundation/locale/locale-context";
import { TextField } from "../review/text-field";
import { useRegions } from "../review/use-regions";

interface DefaultFieldsProps {
  readonly defaults: Defaults;
  readonly onChange: (change: Partial<Defaults>) => void;
}

/** What holds for every row that does not say otherwise. */
export function DefaultFields({ defaults, onChange }: DefaultFieldsProps) {
  const t = useText();
  const regions = useRegions();
  return (
    <fieldset className="mapping-defaults">
      <legend>{t("mapping.defaults")}</legend>
      <div className="form-grid">
        <SelectField
          label={t("mapping.phase")}
          value={defaults.phase ?? ""}
          options={[
            { value: "", label: t("mapping.fromTable") },
            ...PHASES.map((phase) => ({ value: phase as string, label: t(`phase.${phase}`) })),
          ]}
          onChange={(phase) => onChange({ phase: (phase || null) as Phase | null })}
        />
        <TextField
          label={t("mapping.unit")}
          value={defaults.unit ?? ""}
          onChange={(unit) => onChange({ unit: unit.trim() || null })}
        />
        <TextField
          label={t("mapping.year")}
          value={defaults.year === null ? "" : String(defaults.year)}
          onChange={(year) => onChange({ year: Number(year) || null })}
        />
        <TextField
          label={t("mapping.bureau")}
          value={defaults.bureau ?? ""}
          onChange={(bureau) => onChange({ bureau: bureau || null })}
        />
        <SinglePicker
          label={t("review.giveRegion")}
          options={regions}
          value={defaults.region_code}
          placeholder={t("review.giveRegionHint")}
          onChange={(code) => onChange({ region_code: code })}
        />
      </div>
    </fieldset>
  );
}
