"use client";

import type { Years } from "@/lib/view/codecs";
import { useText } from "../locale/locale-context";
import { SelectField } from "./select-field";

interface YearRangeProps {
  readonly value: Years;
  /** Years there are figures for, ascending. */
  readonly years: readonly number[];
  readonly onChange: (value: Years) => void;
}

const toOptions = (years: readonly number[]) =>
  years.map((year) => ({ value: String(year), label: String(year) }));

/** First and last year; choosing one beyond the other moves both. */
export function YearRange({ value, years, onChange }: YearRangeProps) {
  const t = useText();
  const options = toOptions(years);
  return (
    <div className="control-pair">
      <SelectField
        label={t("control.yearFrom")}
        value={String(value.from)}
        options={options}
        onChange={(from) => onChange({ from: Number(from), to: Math.max(Number(from), value.to) })}
      />
      <SelectField
        label={t("control.yearTo")}
        value={String(value.to)}
        options={options}
        onChange={(to) => onChange({ from: Math.min(Number(to), value.from), to: Number(to) })}
      />
    </div>
  );
}

interface YearSelectProps {
  readonly value: number;
  readonly years: readonly number[];
  readonly onChange: (year: number) => void;
}

export function YearSelect({ value, years, onChange }: YearSelectProps) {
  const t = useText();
  return (
    <SelectField
      label={t("control.year")}
      value={String(value)}
      options={toOptions(years)}
      onChange={(year) => onChange(Number(year))}
    />
  );
}
