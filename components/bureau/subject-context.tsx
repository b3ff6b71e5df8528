"use client";

import { useMemo } from "react";
import { formatCount } from "@/lib/i18n/number";
import { subjectName } from "@/lib/i18n/subjects";
import { cellOfFact } from "@/lib/metrics/queries/cells";
import { querySubjectContext, type SubjectContextRow } from "@/lib/metrics/queries/subject-context";
import { bureauName } from "../analysis/bureau-name";
import { figureColumns, whoColumns, yuanHeader } from "../analysis/download-columns";
import { moneyFormat, writeMetric } from "../analysis/metric-format";
import { withUnit } from "../analysis/words";
import { yearColumn } from "../analysis/year-column";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { evidenceOfFact } from "../foundation/evidence/evidence-request";
import { CaveatMark } from "../foundation/figure/caveat-mark";
import { Figure } from "../foundation/figure/figure";
import { useLocale, useText } from "../foundation/locale/locale-context";
import type { TableColumn } from "../foundation/table/column";
import { DataTable } from "../foundation/table/data-table";
import { downloadOf } from "../foundation/table/download";
import { type ContextLine, hasOwnProvince, modelContext } from "./context-model";

/** A bureau's own sections beside the same sections of whole provinces, per resident of each. */
export function SubjectContext({ id }: { id: string }) {
  const t = useText();
  const locale = useLocale();
  const rows = freshRowsOf(useEngineQuery<SubjectContextRow>(querySubjectContext(id)));
  const lines = useMemo(() => modelContext(rows, id), [rows, id]);
  if (lines.length === 0) return null;
  const money = moneyFormat(
    lines.map(({ row }) => row.value),
    locale,
  );
  const perHead = withUnit(t("bureau.contextPerHead"), t("bureau.contextUnit"), locale);
  const columns: TableColumn<ContextLine>[] = [
    {
      id: "subject",
      header: t("execution.subject"),
      kind: "text",
      value: ({ row }) => `${row.subject_code} ${subjectName(row.subject_name ?? "", locale)}`,
      width: 220,
    },
    yearColumn<ContextLine>(t, ({ row }) => row.fiscal_year),
    {
      id: "unit",
      header: t("analysis.unit"),
      kind: "text",
      value: ({ row }) => bureauName(row, locale),
      cell: ({ row, isOwn }) =>
        isOwn ? <strong>{bureauName(row, locale)}</strong> : bureauName(row, locale),
      width: 260,
    },
    {
      id: "per-head",
      header: perHead,
      kind: "number",
      value: (line) => line.perHead,
      cell: (line) => (
        <Figure
          label={`${bureauName(line.row, locale)} ${subjectName(line.row.subject_name ?? "", locale)}`}
          text={line.perHead === null ? null : formatCount(Number(line.perHead).toFixed(2))}
          status={line.row.status}
          origin={line.row.origin}
          reason={line.perHead === null ? t("bureau.contextNoPeople") : null}
          evidence={evidenceOfFact(t("evidence.title"), line.row.fact_id)}
        />
      ),
      width: 130,
    },
    {
      id: "amount",
      header: withUnit(t("analysis.amount"), money.unit, locale),
      kind: "number",
      value: ({ row }) => row.value,
      download: figureColumns<ContextLine>(
        t("analysis.amount"),
        yuanHeader(t("analysis.amount"), locale),
        t,
        ({ row }) => cellOfFact(row),
      ),
      cell: ({ row }) => writeMetric(money, row.value).number,
      width: 140,
    },
    {
      id: "people",
      header: t("bureau.contextPeople"),
      kind: "number",
      value: ({ row }) => row.population,
      cell: ({ row }) =>
        row.population === null ? (
          "—"
        ) : (
          <>
            {`${formatCount(String(row.population))} (${row.population_year})`}{" "}
            <CaveatMark caveats={row.population_note ? [row.population_note] : []} />
          </>
        ),
      width: 170,
    },
  ];
  return (
    <section className="section">
      <h2>{t("bureau.context")}</h2>
      <p className="dim">{t("bureau.contextAbout")}</p>
      {!hasOwnProvince(lines) && <p className="dim">{t("bureau.contextOthers")}</p>}
      <DataTable
        id="context"
        caption={t("bureau.context")}
        columns={columns}
        rows={lines}
        rowKey={({ key }) => key}
        download={downloadOf(
          `juesuan-context-${id}`,
          columns,
          whoColumns<ContextLine>(t, ({ row }) => row),
        )}
      />
    </section>
  );
}
