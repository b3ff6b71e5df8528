"use client";

import { useMemo } from "react";
import { ChartHost } from "../foundation/chart/chart-host";
import { SelectField } from "../foundation/controls/select-field";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { DataTable } from "../foundation/table/data-table";
import { downloadOf } from "../foundation/table/download";
import { useChoice } from "../foundation/view/use-choice";
import type { EvaluationForm } from "./form-model";
import type { PerformanceInitial } from "./load-default";
import { formData } from "./performance-chart";
import { indicatorColumns } from "./performance-columns";
import { formName, lostSentence } from "./performance-words";

/** One self-evaluation form: each indicator's score against its weight. */
export function FormSection({
  forms,
  initial,
}: {
  forms: readonly EvaluationForm[];
  initial: PerformanceInitial;
}) {
  const t = useText();
  const [wanted, choose] = useChoice("form");
  const chosen = forms.find((form) => form.key === wanted) ?? forms[0];
  if (!chosen) return <p className="dim">{t("performance.formNone")}</p>;
  return (
    <section className="section">
      <div className="filter-fields">
        <SelectField
          label={t("performance.formChoice")}
          value={chosen.key}
          options={forms.map((form) => ({
            value: form.key,
            label: t("performance.formOption", { name: formName(form, t), n: form.indicators.length }),
          }))}
          onChange={choose}
        />
      </div>
      <FormChart form={chosen} initial={initial} />
    </section>
  );
}

function FormChart({ form, initial }: { form: EvaluationForm; initial: PerformanceInitial }) {
  const t = useText();
  const locale = useLocale();
  const data = useMemo(() => formData(form, t, locale), [form, t, locale]);
  const columns = useMemo(() => indicatorColumns(t), [t]);
  const title = t("performance.formTitle", { name: formName(form, t) });
  const table = (
    <DataTable
      id="indicators"
      caption={title}
      columns={columns}
      rows={form.indicators}
      rowKey={(indicator) => indicator.key}
      download={downloadOf("juesuan-performance-indicators", columns, [
        { header: t("analysis.unit"), value: () => form.unit },
        { header: t("download.year"), value: () => form.year },
      ])}
    />
  );
  return (
    <>
      <ChartHost
        id="performance-form"
        title={title}
        description={t("performance.formAbout")}
        initial={initial.drawings.form}
        kind="bullet"
        data={data}
        table={table}
        caption={
          <>
            <p>{lostSentence(form, t, locale)}</p>
            <p>{t("performance.formAbout")}</p>
          </>
        }
      />
      {table}
    </>
  );
}
