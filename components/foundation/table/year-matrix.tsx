"use client";

import { useMemo } from "react";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { formatMoney, type MoneyUnit, moneyUnit } from "@/lib/i18n/money";
import { formatYear } from "@/lib/i18n/number";
import { formatValue } from "@/lib/i18n/value";
import type { Quantity } from "@/lib/records/measures";
import type { Origin, Status } from "@/lib/records/vocabulary";
import { evidenceOfFact } from "../evidence/evidence-request";
import { Figure } from "../figure/figure";
import { useLocale, useText } from "../locale/locale-context";
import type { TableColumn } from "./column";
import { DataTable } from "./data-table";
import { type DownloadColumn, writeTable } from "./download";

export interface MatrixCell {
  readonly value: string | null;
  readonly status: Status | null;
  readonly fact: string | null;
  readonly origin: Origin | null;
}

export interface MatrixRow {
  readonly key: string;
  readonly label: string;
  /** Steps to the right, for classes, sections and items. */
  readonly depth: number;
  readonly code?: string;
  readonly quantity: Quantity;
  readonly unit: string;
  readonly cells: ReadonlyMap<number, MatrixCell>;
}

/** A cell of the matrix as a row of a file: rows of a matrix have units of their own, columns of a file one each. */
interface TidyRow {
  readonly subject: string;
  readonly row: MatrixRow;
  readonly year: number;
  readonly cell: MatrixCell;
}

const tidyRows = (rows: readonly MatrixRow[], subject: string): TidyRow[] =>
  rows.flatMap((row) => [...row.cells].map(([year, cell]) => ({ subject, row, year, cell })));

function tidyColumns(t: Text, locale: Locale): DownloadColumn<TidyRow>[] {
  const isMoney = ({ row }: TidyRow): boolean => row.quantity === "money";
  return [
    { header: t("analysis.unit"), value: ({ subject }) => subject },
    { header: t("download.code"), value: ({ row }) => row.code ?? null },
    { header: t("download.item"), value: ({ row }) => row.label },
    { header: t("download.year"), value: ({ year }) => year },
    {
      header: locale === "zh" ? `${t("download.amount")}（元）` : `${t("download.amount")} (¥)`,
      value: (one) => (isMoney(one) ? one.cell.value : null),
    },
    { header: t("download.otherValue"), value: (one) => (isMoney(one) ? null : one.cell.value) },
    { header: t("download.unit"), value: (one) => (isMoney(one) ? "元" : one.row.unit) },
    {
      header: t("evidence.status"),
      value: ({ cell }) => (cell.status ? t(`status.${cell.status}`) : null),
    },
    { header: t("evidence.origin"), value: ({ cell }) => (cell.origin ? t(`origin.${cell.origin}`) : null) },
    { header: t("download.record"), value: ({ cell }) => cell.fact, holds: "facts" },
  ];
}

interface YearMatrixProps {
  readonly caption: string;
  /** Begins the title of each figure's evidence: who it is about. */
  readonly subject: string;
  readonly rows: readonly MatrixRow[];
  readonly years: readonly number[];
  readonly download: string;
}

/** Money of a matrix has one unit, named in the head, so that the cells hold numbers alone. */
const unitOf = (locale: Locale): MoneyUnit =>
  locale === "zh" ? moneyUnit("wan", locale) : { ...moneyUnit("yuan", locale), digits: 0 };

/** Rows by years; every number with its quality and its evidence. */
export function YearMatrix({ caption, subject, rows, years, download }: YearMatrixProps) {
  const t = useText();
  const locale = useLocale();
  const columns = useMemo((): TableColumn<MatrixRow>[] => {
    const unit = unitOf(locale);
    const isMoney = (row: MatrixRow): boolean => row.quantity === "money";
    const show = (row: MatrixRow, value: string): string =>
      isMoney(row)
        ? formatMoney(value, locale, unit).number
        : formatValue(value, locale, { quantity: row.quantity, unit: row.unit });
    return [
      {
        id: "label",
        header: t("matrix.item", { unit: unit.label }),
        kind: "text",
        width: 260,
        sortable: false,
        value: (row) => [row.code, row.label].filter(Boolean).join(" "),
        cell: (row) => (
          <span className="matrix-label" style={{ paddingInlineStart: `${row.depth * 1.1}em` }}>
            {row.code && <span className="num dim">{row.code} </span>}
            {row.label}
          </span>
        ),
      },
      ...years.map(
        (year): TableColumn<MatrixRow> => ({
          id: `y${year}`,
          header: formatYear(year, locale),
          kind: "number",
          width: 110,
          sortable: false,
          value: (row) => row.cells.get(year)?.value ?? null,
          origin: (row) => row.cells.get(year)?.origin ?? null,
          cell: (row) => {
            const cell = row.cells.get(year);
            if (!cell?.fact) return <span className="dim">·</span>;
            const title = `${subject} ${formatYear(year, locale)} ${row.label}`;
            return (
              <Figure
                label={isMoney(row) ? `${title} ${unit.label}` : title}
                text={cell.value === null ? "—" : show(row, cell.value)}
                status={cell.status}
                origin={cell.origin}
                evidence={evidenceOfFact(title, cell.fact)}
              />
            );
          },
        }),
      ),
    ];
  }, [t, locale, years, subject]);
  // Few years would stand far from their labels in a table as wide as the page.
  const maxWidth = `${22 + 9 * years.length}rem`;
  return (
    <div style={{ maxWidth }}>
      <DataTable
        id="matrix"
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        download={{
          name: download,
          write: (all) => writeTable(tidyColumns(t, locale), tidyRows(all, subject)),
        }}
        maxHeight={720}
      />
    </div>
  );
}
