import type { Text } from "@/lib/i18n/catalogue";
import type { TableColumn } from "../foundation/table/column";

/** The year a row is about; a file has it among the columns that say whose the row is. */
export const yearColumn = <Row>(t: Text, year: (row: Row) => number): TableColumn<Row> => ({
  id: "year",
  header: t("analysis.year"),
  kind: "number",
  download: [],
  value: year,
  width: 80,
});
