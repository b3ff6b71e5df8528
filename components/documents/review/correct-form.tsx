"use client";

import { useState } from "react";
import { readValue } from "@/lib/local/correct";
import type { ReviewEntry } from "@/lib/local/entries";
import type { Correction } from "@/lib/local/types";
import { PHASES } from "@/lib/records/closed-lists";
import { MEASURES } from "@/lib/records/measures";
import type { Phase } from "@/lib/records/vocabulary";
import { SelectField } from "../../foundation/controls/select-field";
import { useLocale, useText } from "../../foundation/locale/locale-context";
import { isYear, ReviewForm, yearOf } from "./review-form";
import { readReviewer, writeReviewer } from "./reviewer";
import { TextField } from "./text-field";

interface CorrectFormProps {
  readonly entry: ReviewEntry;
  readonly onSave: (correction: Correction) => void;
  readonly onCancel: () => void;
}

/** The number as printed, for a person to change; units stand in a field of their own. */
const typed = ({ fact, current }: ReviewEntry): string => {
  const text =
    current.origin === "corrected" ? (current.formula?.split("→ ")[1] ?? "") : (fact.printed ?? "");
  return text.replace(current.printed_unit ?? "\0", "").trim();
};

/** What should stand in the place of a figure, and why. The original reading is kept. */
export function CorrectForm({ entry, onSave, onCancel }: CorrectFormProps) {
  const t = useText();
  const locale = useLocale();
  const { fact, current } = entry;
  const [value, setValue] = useState(() => typed(entry));
  const [unit, setUnit] = useState(current.printed_unit ?? current.unit);
  const [none, setNone] = useState(false);
  const [measure, setMeasure] = useState(current.measure);
  const [phase, setPhase] = useState<Phase>(current.phase);
  const [year, setYear] = useState(current.fiscal_year === null ? "" : String(current.fiscal_year));
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(readReviewer);
  const [tried, setTried] = useState(false);
  const problems = {
    value: !none && readValue(value, unit.trim()) === null ? t("review.valueBad") : null,
    year: isYear(year) ? null : t("review.giveYearBad"),
    reason: reason.trim() === "" ? t("review.reasonNeeded") : null,
  };

  const save = (): void => {
    setTried(true);
    if (Object.values(problems).some((problem) => problem !== null)) return;
    writeReviewer(by.trim());
    onSave({
      value: none ? null : value.trim(),
      unit: unit.trim(),
      measure,
      phase,
      fiscal_year: yearOf(year),
      reason: reason.trim(),
      by: by.trim(),
    });
  };
  return (
    <ReviewForm title={t("review.correctTitle")} save={t("review.save")} onSave={save} onCancel={onCancel}>
      <p className="dim">
        {t("review.printed")} <q className="num">{fact.printed}</q>
      </p>
      <div className="form-grid">
        <TextField
          label={t("review.value")}
          value={value}
          disabled={none}
          focus="first"
          problem={tried ? problems.value : null}
          onChange={setValue}
        />
        <TextField label={t("review.unit")} value={unit} disabled={none} onChange={setUnit} />
        <TextField
          label={t("review.giveYear")}
          value={year}
          problem={tried ? problems.year : null}
          onChange={setYear}
        />
        <SelectField
          label={t("control.phase")}
          value={phase}
          options={PHASES.map((one) => ({ value: one, label: t(`phase.${one}`) }))}
          onChange={setPhase}
        />
        <SelectField
          label={t("control.measure")}
          value={measure}
          options={MEASURES.map((one) => ({ value: one.id as string, label: one[locale] }))}
          onChange={setMeasure}
        />
        <TextField label={t("review.by")} value={by} onChange={setBy} />
      </div>
      <label className="check">
        <input type="checkbox" checked={none} onChange={(event) => setNone(event.target.checked)} />
        {t("review.noFigure")}
      </label>
      <TextField
        label={t("review.reason")}
        value={reason}
        problem={tried ? problems.reason : null}
        onChange={setReason}
      />
      <p className="dim">{t("review.kept")}</p>
    </ReviewForm>
  );
}
