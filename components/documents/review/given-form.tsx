"use client";

import { useState } from "react";
import type { Given } from "@/lib/extract/given";
import { SinglePicker } from "../../foundation/controls/picker";
import { useText } from "../../foundation/locale/locale-context";
import { isYear, ReviewForm, yearOf } from "./review-form";
import { TextField } from "./text-field";
import { useRegions } from "./use-regions";
import type { Review } from "./use-review";

interface GivenFormProps {
  readonly review: Review;
  readonly busy: boolean;
  readonly onSave: (given: Given) => void;
  readonly onCancel: () => void;
}

/** Bureau, region and year of a document that does not state them. */
export function GivenForm({ review, busy, onSave, onCancel }: GivenFormProps) {
  const t = useText();
  const regions = useRegions();
  const { given, bureau: found, record } = review.kept.stored;
  const [bureau, setBureau] = useState(given.bureau ?? "");
  const [region, setRegion] = useState(given.region_code);
  const [year, setYear] = useState(given.fiscal_year === null ? "" : String(given.fiscal_year));
  const problem = isYear(year) ? null : t("review.giveYearBad");
  const save = (): void => {
    if (problem) return;
    onSave({
      bureau: bureau.trim() === "" ? null : bureau.trim(),
      region_code: region,
      fiscal_year: yearOf(year),
    });
  };
  return (
    <ReviewForm
      title={t("review.giveTitle")}
      save={t(busy ? "review.rereading" : "review.giveSave")}
      busy={busy}
      onSave={save}
      onCancel={onCancel}
    >
      <p className="dim">{t("review.giveAbout")}</p>
      <div className="form-grid form-grid-wide">
        <TextField
          label={t("review.giveBureau")}
          value={bureau}
          focus="first"
          placeholder={found?.name}
          onChange={setBureau}
        />
        <SinglePicker
          label={t("review.giveRegion")}
          options={regions}
          value={region}
          placeholder={record.region_code ?? t("review.giveRegionHint")}
          onChange={setRegion}
        />
        <TextField
          label={t("review.giveYear")}
          value={year}
          problem={problem}
          placeholder={record.fiscal_year === null ? undefined : String(record.fiscal_year)}
          onChange={setYear}
        />
      </div>
    </ReviewForm>
  );
}
