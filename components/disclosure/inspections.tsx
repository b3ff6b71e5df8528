"use client";

import type { PlainMessageKey } from "@/lib/i18n/catalogue";
import { formatCount } from "@/lib/i18n/number";
import { useLocale, useText } from "../foundation/locale/locale-context";
import type { TableColumn } from "../foundation/table/column";
import { DataTable } from "../foundation/table/data-table";
import { INDICATORS, SOURCES, SUBJECTS } from "./inspection-words";
import type { InspectionRow } from "./queries";

/** A share as printed, a count in full: 25.47万家 is 254,700. */
const figureOf = ({ value, unit, printed }: InspectionRow): string =>
  unit === "%" ? printed : formatCount(String(Number(value)));

/** What the ministry published of its own inspections: context, on another basis. */
export function Inspections({ rows }: { readonly rows: readonly InspectionRow[] }) {
  const t = useText();
  const locale = useLocale();
  const words = (known: Readonly<Record<string, PlainMessageKey>>, id: string): string => {
    const key = known[id];
    return key ? t(key) : id;
  };
  const kindOf = ({ document_kind, document_year }: InspectionRow): string => {
    const kind =
      document_kind === "budget" || document_kind === "final_account"
        ? t(`disclosure.kind.${document_kind}`)
        : "";
    return [document_year ?? "", kind].filter((part) => part !== "").join(" ");
  };
  const columns: TableColumn<InspectionRow>[] = [
    {
      id: "year",
      header: t("disclosure.inspection.year"),
      kind: "number",
      value: (row) => row.inspection_year,
      width: 88,
    },
    {
      id: "what",
      header: t("disclosure.inspection.what"),
      kind: "text",
      value: (row) => `${words(SUBJECTS, row.of)} · ${words(INDICATORS, row.indicator)}`,
      width: 300,
      heads: "row",
    },
    { id: "kind", header: t("disclosure.kind"), kind: "text", value: kindOf, width: 110 },
    {
      id: "value",
      header: t("disclosure.inspection.value"),
      kind: "text",
      value: (row) => (locale === "zh" ? row.printed : figureOf(row)),
      width: 110,
    },
    {
      id: "source",
      header: t("disclosure.inspection.source"),
      kind: "text",
      value: (row) => words(SOURCES, row.source),
      cell: (row) =>
        row.source_url ? (
          <a href={row.source_url} rel="noreferrer">
            {words(SOURCES, row.source)}
          </a>
        ) : (
          words(SOURCES, row.source)
        ),
      width: 320,
    },
  ];
  return (
    <DataTable
      id="inspections"
      caption={t("disclosure.inspections")}
      columns={columns}
      rows={rows}
      rowKey={(row) =>
        [row.inspection_year, row.indicator, row.of, row.document_kind, row.document_year].join("|")
      }
      maxHeight={420}
    />
  );
}
