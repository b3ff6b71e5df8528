import type { Text } from "@/lib/i18n/catalogue";
import { lazyPart } from "../foundation/failure/lazy-part";
import type { TableColumn } from "../foundation/table/column";
import { kindName } from "../outliers/lead-names";
import type { Flags } from "./use-flags";

/** What a lead says comes with the engine, which alone knows of any. */
const FlagLink = lazyPart(async () => (await import("./flag-link")).FlagLink);

/** The leads of each row's bureau and year; no column where no row has any. */
export function flagColumn<Row>(
  flags: Flags,
  t: Text,
  keyOf: (row: Row) => { readonly bureau_id: string; readonly fiscal_year: number },
): TableColumn<Row>[] {
  if (flags.all.length === 0) return [];
  const of = (row: Row) => {
    const { bureau_id: id, fiscal_year: year } = keyOf(row);
    return flags.of(id, year);
  };
  return [
    {
      id: "flags",
      header: t("analysis.flags"),
      kind: "text",
      value: (row) =>
        of(row)
          .map(({ kind }) => kindName(kind, t))
          .join(" ") || null,
      cell: (row) => (
        <span className="flag-list">
          {of(row).map((lead) => (
            <FlagLink key={lead.key} lead={lead} />
          ))}
        </span>
      ),
      width: 130,
    },
  ];
}
