import type { Text } from "@/lib/i18n/catalogue";
import { type Profiled, ProfileLink } from "../foundation/naming/profile-link";
import type { TableColumn } from "../foundation/table/column";

interface UnitColumn<Row> {
  readonly t: Text;
  readonly name: (row: Row) => string;
  readonly unit: (row: Row) => Profiled;
  readonly width?: number;
  readonly download?: TableColumn<Row>["download"];
}

/** Who a row is about: the head of the row, leading to the unit's profile. */
export function unitColumn<Row>({ t, name, unit, width = 230, download }: UnitColumn<Row>): TableColumn<Row> {
  return {
    id: "unit",
    header: t("analysis.unit"),
    kind: "text",
    heads: "row",
    value: name,
    cell: (row) => <ProfileLink unit={unit(row)}>{name(row)}</ProfileLink>,
    width,
    ...(download ? { download } : {}),
  };
}
